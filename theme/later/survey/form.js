/** The survey after a lesson: an offer that one tap refuses, then five degrees and a free word. */
import { make } from "../make.js";
import { words } from "./words.js";

/** The questions of the pilot. */
const QUESTIONS = ["ergonomics", "content", "needs", "reuse", "recommend"];
const DEGREES = ["1", "2", "3", "4", "5"];
const LETTERS = 280;

/** @typedef {{id: string, asked: string, said: string, text: string}} Said */

/** All that one may say to a question. */
export const degrees = () => DEGREES.map((n) => ({ id: n, text: named(n) }));

/** @param {string} n */
const named = (n) => ({ 1: `1 – ${words.low}`, 5: `5 – ${words.high}` })[n] || n;

/** Offer the survey. *answer* keeps what was said, *skip* that nothing was.
 * @param {(all: Said[]) => Promise<void>} answer @param {() => void} skip @returns {HTMLElement} */
export function survey(answer, skip) {
  const own = make("aside");
  own.className = "survey";
  const no = push(words.skip, () => {
    skip();
    own.remove();
  });
  const yes = push(words.give, () => {
    own.replaceChildren(title, asking(own, answer), no);
    own.querySelector(".aside").dispatchEvent(new CustomEvent("mrl:panel", { bubbles: true, detail: "survey" }));
    title.focus();
  });
  const title = make("h3", words.title);
  title.tabIndex = -1;
  own.append(title, make("p", words.short), yes, no);
  return own;
}

/** @param {HTMLElement} own @param {(all: Said[]) => Promise<void>} answer */
function asking(own, answer) {
  const form = make("form");
  const label = make("label", words.free);
  const free = make("textarea");
  const aside = make("div"); // for who has something to say of it
  const said = make("p");
  aside.className = "aside";
  said.setAttribute("role", "status");
  Object.assign(free, { rows: 3, maxLength: LETTERS });
  label.append(free);
  form.append(...QUESTIONS.map(scale), label, make("p", words.careful), aside, push(words.keep), said);
  form.onsubmit = async (event) => {
    event.preventDefault();
    event.stopPropagation(); // a lesson takes the sending of a form for its main button
    const all = QUESTIONS.filter((id) => form.elements[id].value).map((id) => chosen(id, form.elements[id].value));
    const text = free.value.trim();
    if (text) all.push({ id: "free", asked: words.free, said: text, text: "" });
    if (!all.length) {
      said.textContent = words.missing;
      return;
    }
    const thanks = make("p", await answer(all).then(() => words.thanks, () => words.failed));
    thanks.setAttribute("role", "status");
    thanks.tabIndex = -1;
    own.replaceChildren(thanks);
    thanks.focus();
  };
  return form;
}

/** @param {string} id @param {string} value @returns {Said} */
const chosen = (id, value) => ({ id, asked: words[id], said: value, text: named(value) });

/** @param {string} id */
function scale(id) {
  const group = make("fieldset");
  const row = make("div");
  const ends = make("p");
  row.className = "degrees";
  ends.className = "ends";
  for (const n of DEGREES) {
    const option = make("label");
    const input = make("input");
    Object.assign(input, { type: "radio", name: id, value: n, ariaLabel: words.degree.replace("{n}", n) });
    option.className = "opt";
    option.append(input, make("span", n));
    row.append(option);
  }
  ends.append(make("span", named("1")), " ", make("span", named("5")));
  group.append(make("legend", words[id]), row, ends);
  return group;
}

/** @param {string} text @param {() => void} [act] a button without one sends its form */
export function push(text, act) {
  const made = make("button", text);
  if (act) made.onclick = act;
  else made.type = "submit";
  return made;
}
