/** What is said of what is sent, and the buttons to decide: in a lesson, and in panels of others. */
import { asked, sends } from "./choice.js";
import { words } from "./words.js";

/**
 * @typedef {object} Desk
 * @property {string} host who gets what is sent
 * @property {() => Promise<{waiting: number, refused: number}>} count
 * @property {() => Promise<boolean>} send
 * @property {(on: boolean) => Promise<void>} decide
 */

/** A line that asks, and unfolds: it stays until it has an answer, here or elsewhere, and hides
 * nothing. @param {Desk} desk */
export function question(desk) {
  const note = /** @type {HTMLDetailsElement} */ (make("details", ""));
  const answer = (/** @type {boolean} */ on) => {
    const thanks = make("p", on ? words.thanks : words.noted);
    thanks.className = "told";
    thanks.tabIndex = -1;
    note.replaceWith(thanks);
    thanks.focus();
    addEventListener("hashchange", () => thanks.remove(), { once: true });
    desk.decide(on);
  };
  note.className = "told";
  note.append(make("summary", words.ask), ...asking(desk, answer));
  return note;
}

/** Take the place that a panel offers. @param {Element} panel @param {string} which @param {Desk} desk */
export function panel(panel, which, desk) {
  const own = make("div", "");
  panel.append(own);
  if (which === "survey") {
    if (sends() || asked()) own.append(make("p", put(sends() ? words.marks : words.maybe, desk)));
  } else if (which === "opinions") state(own, desk);
  else if (which === "erase") leaving(own, desk);
}

/** The question, and two answers that are as easy. @param {Desk} desk
 * @param {(on: boolean) => void} answer */
const asking = (desk, answer) => [
  make("p", put(words.about, desk)),
  make("p", words.until),
  button(words.agree, () => answer(true)),
  button(words.refuse, () => answer(false)),
];

/** What is sent, what waits, and the other choice. @param {any} own @param {Desk} desk */
async function state(own, desk) {
  const answer = async (/** @type {boolean} */ yes) => {
    const decided = desk.decide(yes);
    await state(own, desk);
    own.firstChild.focus();
    await decided;
  };
  const on = sends();
  const open = asked();
  const said = make("p", open ? words.ask : put(on ? words.sent : words.none, desk));
  said.tabIndex = -1;
  own.replaceChildren(said, ...(open ? asking(desk, answer) : [button(on ? words.stop : words.allow, () => answer(!on))]));
  if (!on && !open) return;
  const { waiting, refused } = await desk.count();
  const network = waiting === 1 ? words.one : put(words.many, desk, waiting);
  if (waiting) said.append(` ${open ? put(words.held, desk, waiting) : network}`);
  if (refused) said.append(` ${put(words.refused, desk, refused)}`);
}

/** Before all is erased: what waits may leave first. @param {any} own @param {Desk} desk */
async function leaving(own, desk) {
  const { waiting } = await desk.count();
  if (!waiting || !sends()) return;
  const said = make("p", put(words.erased, desk, waiting));
  const first = button(words.first, async () => {
    const sent = await desk.send();
    said.textContent = sent ? words.done : words.missing;
    if (sent) first.remove();
  });
  said.setAttribute("role", "status");
  own.append(said, first);
}

/** @param {string} sentence @param {Desk} desk @param {number} [n] */
const put = (sentence, { host }, n) => sentence.replace("{host}", host).replace("{n}", String(n));

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const made = make("button", text);
  made.type = "button";
  made.onclick = act;
  return made;
}

/** @param {string} tag @param {string} text @returns {any} */
function make(tag, text) {
  const element = /** @type {any} */ (document.createElement(tag));
  element.textContent = text;
  return element;
}
