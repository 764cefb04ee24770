/**
 * A deck: questions of any lesson, one square at a time, with the activities of lessons.
 *
 * Its page (theme/deck/page.html) holds a `<main>` and a main button; each mode fills them.
 */
import { files } from "./files.js";
import { noted } from "./noted.js";

/** @typedef {import("./lessons.js").Question} Question */
/** @typedef {import("../player/activity.js").Answer} Answer */

const root = document.documentElement;
const main = document.querySelector("main");
const [back, button] = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("footer button"));

/** @param {string} tag @param {...(string | Node)} inside @returns {any} */
export function make(tag, ...inside) {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

/** A sentence with its figures: the words in its braces are replaced.
 * @param {string} sentence @param {Record<string, string | number>} given */
export const fill = (sentence, given) =>
  sentence.replace(/\{(\w+)\}/g, (_, name) => (typeof given[name] === "number" ? given[name].toLocaleString(root.lang) : given[name]));

/** The sentence for a number, as the page's language counts: `<name>One` or `<name>Many`; `<name>None`
 * for 0, where there is one, for French counts 0 as 1.
 * @param {Record<string, string>} said @param {string} name @param {number} n
 * @param {Record<string, string | number>} [more] */
export function count(said, name, n, more = {}) {
  const one = new Intl.PluralRules(root.lang).select(n) === "one";
  return fill((!n && said[`${name}None`]) || said[name + (one ? "One" : "Many")], { n, ...more });
}

/** Take the page over: it has JavaScript, and its menu comes. */
export function begin() {
  root.className = "js";
  back.hidden = true;
  addEventListener("load", () => import(`${files.menu}`).then((menu) => menu.default({}), () => {}));
}

/** Show one square; the focus follows when the learner moved. @param {string} title
 * @param {(string | Node)[]} inside @param {boolean} [moved] */
export function square(title, inside, moved = true) {
  const head = make("h2", title);
  const section = make("section", head, ...inside);
  section.className = "screen now";
  main.replaceChildren(section);
  head.tabIndex = -1;
  if (moved) head.focus();
  if (moved) scrollTo(0, 0);
  return section;
}

/** Show the last square, and tell the page: features may add to it what was won.
 * @param {string} title @param {(string | Node)[]} inside */
export function over(title, inside) {
  square(title, inside).dispatchEvent(new Event("mrl:over", { bubbles: true }));
}

/** The way back, beside the main button; nothing: there is none. @param {() => void} [act]
 * @param {string} [said] for who does not see its arrow */
export function rear(act, said) {
  back.hidden = !act;
  if (said) back.setAttribute("aria-label", said);
  back.onclick = act || null;
}

const moment = main.querySelector("[role=status]").textContent;
const PATIENCE = 300; // ms after a tap, before saying that what it leads to is on its way
/** @type {ReturnType<typeof setTimeout> | undefined} while a tap has not led anywhere yet */
let going;

/** What the main button says and does; nothing: it is not there. Once pressed it waits for another
 * offer, unless *act* tells that one stays. @param {string} [said] @param {() => any} [act] */
export function offer(said, act) {
  const rest = () => {
    clearTimeout(going);
    going = undefined;
    button.textContent = said || "";
  };
  rest();
  button.parentElement.hidden = !said;
  button.onclick = () => {
    if (going) return; // the network is slow, and the finger came back
    going = setTimeout(() => (button.textContent = moment), PATIENCE);
    if (act() === true && going) rest(); // unless it offered something else
  };
  window.onpagehide = rest; // one may come back to the page as it was left
}

/** Ask for the elements that questions will need, while one reads something else.
 * @param {Question[]} questions */
export async function ahead(questions) {
  const { element } = await core();
  await Promise.all(questions.map(({ type }) => element(type)));
}

/** The elements of activities, asked for once; refused without network the first time.
 * @returns {Promise<{element: (type: string) => Promise<void>, words: Record<string, string>}>} */
export const core = () => import(`${files.core}`);

/** Ask one question, and resolve with its answer when the learner goes on. What is scored enters
 * the reviews.
 * @param {Question} question
 * @param {{title: string, onward: string | (() => string), above?: Node[], shown?: () => void, answered?: (answer: Answer) => void}} how
 *   `above` stands over the question; `shown` is called when it can be answered, `answered` once it was
 * @returns {Promise<Answer>} */
export async function ask({ ref, v, type, title: lesson, html }, { title, onward, above = [], shown, answered }) {
  const { element, words: player } = await core();
  await element(type);
  const item = /** @type {any} */ (document.importNode(html, true));
  const from = make("p", make("small", lesson));
  const section = square(title, [...above, from, item]);
  section.classList.add("ask");
  return new Promise((go) => {
    const draw = () => {
      const asks = !item.given && item.action;
      const next = typeof onward === "string" ? onward : onward();
      offer(asks ? player[item.action] : next, () => {
        if (!asks) return go(item.given);
        item.check();
        return true;
      });
    };
    section.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      if (!item.given) item.check();
    });
    section.addEventListener("mrl:answer", (/** @type {any} */ { detail }) => {
      noted(ref, v, detail, item);
      answered?.(detail);
      draw();
      item.status.scrollIntoView({ block: "nearest" });
    }, { once: true });
    draw();
    shown?.();
  });
}

/** Ask questions one after the other. @param {Question[]} questions
 * @param {Record<string, string>} said `title`, `onward` and `finish`
 * @param {(question: Question, answer: Answer) => void} [answered] @param {number} [before] how many
 * were asked another time
 * @returns {Promise<number>} how many were right */
export async function series(questions, said, answered, before = 0) {
  let right = 0;
  ahead(questions).catch(() => {}); // each is asked for again when its turn comes
  for (const [index, question] of questions.entries()) {
    const title = fill(said.title, { at: before + index + 1, of: before + questions.length });
    const onward = index === questions.length - 1 ? said.finish : said.onward;
    if ((await ask(question, { title, onward, answered: (answer) => answered?.(question, answer) })).success) right++;
  }
  return right;
}

/** One choice among ways to play, as in a lesson. @param {string} legend @param {any} chosen another
 * time; the first one is offered when it is none of them
 * @param {Record<string, string>} ways what each is called, by value
 * @returns {{shown: HTMLElement, value: () => string}} */
export function choice(legend, chosen, ways) {
  const names = Object.keys(ways);
  const known = names.includes(chosen) ? chosen : names[0];
  const inputs = names.map((value) => Object.assign(make("input"), { type: "radio", name: "way", value, checked: value === known }));
  const labels = inputs.map((input) => make("label", input, make("span", ways[input.value])));
  for (const label of labels) label.className = "opt";
  return {
    shown: make("fieldset", make("legend", legend), ...labels),
    value: () => inputs.find(({ checked }) => checked).value,
  };
}

/** A result: in big, then in words. @param {string} big @param {string} said */
export function result(big, said) {
  const made = make("div", make("b", big), make("p", said));
  made.className = "score";
  return made;
}
