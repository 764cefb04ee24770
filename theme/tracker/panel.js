/** What is said of what is sent, and the buttons to decide: in a lesson, and in panels of others. */
import { sends } from "./choice.js";
import { words } from "./words.js";

/**
 * @typedef {object} Desk
 * @property {string} host who gets what is sent
 * @property {() => Promise<{waiting: number, refused: number}>} count
 * @property {() => Promise<boolean>} send
 * @property {(on: boolean) => Promise<void>} decide
 */

/** Say once, below a square, what is sent. @param {Element} square @param {Desk} desk */
export function notice(square, desk) {
  const note = make("aside", "");
  note.className = "note told";
  const choose = (/** @type {string} */ text, /** @type {boolean} */ on) =>
    button(text, () => {
      desk.decide(on);
      note.remove();
    });
  note.append(make("p", put(words.about, desk)), choose(words.agree, true), choose(words.refuse, false));
  square.append(note);
}

/** Take the place that a panel offers. @param {Element} panel @param {string} which @param {Desk} desk */
export function panel(panel, which, desk) {
  const own = make("div", "");
  panel.append(own);
  if (which === "survey") {
    if (sends()) own.append(make("p", put(words.marks, desk)));
  } else if (which === "opinions") state(own, desk);
  else if (which === "erase") leaving(own, desk);
}

/** What is sent, what waits, and the other choice. @param {any} own @param {Desk} desk */
async function state(own, desk) {
  const on = sends();
  const said = make("p", put(on ? words.sent : words.none, desk));
  const other = button(on ? words.refuse : words.allow, async () => {
    await desk.decide(!on);
    await state(own, desk);
    own.firstChild.focus();
  });
  said.tabIndex = -1;
  own.replaceChildren(said, other);
  if (!on) return;
  const { waiting, refused } = await desk.count();
  if (waiting) said.append(` ${waiting === 1 ? words.one : put(words.many, desk, waiting)}`);
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
