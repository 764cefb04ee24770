/**
 * What one can say of a step that is no lesson: that it is done, the code of the tutor, a note.
 * Each fills the place of its section, and calls *tell* once something was said.
 */
import { make } from "../make.js";
import { digest } from "./sign.js";
import { words } from "./words.js";

/** @typedef {import("./filled.js").Step} Step */
/** @typedef {import("./filled.js").Done} Done */
/** @typedef {(done: Done | null) => void} Tell */

/** @param {string} label @param {() => void} act */
function button(label, act) {
  const made = make("button", label);
  made.onclick = act;
  return made;
}

/** @param {string} how @param {Tell} tell @returns {HTMLElement} */
const said = (how, tell) =>
  button({ session: words.doSession, resource: words.doResource, sheet: words.doSheet }[how], () => tell({ on: Date.now(), how: how === "sheet" ? "sheet" : "said" }));

/** @param {Step} step @param {string} path @param {Tell} tell @returns {Node[]} */
function practice(step, path, tell) {
  if (!step.code) return [said("sheet", tell)];
  const field = make("input");
  const heard = make("p");
  const form = make("form", make("label", words.tutor, field), make("button", words.check));
  field.autocomplete = "off";
  field.autocapitalize = "characters";
  field.maxLength = 20;
  heard.setAttribute("role", "status");
  form.lastElementChild.type = "submit";
  form.onsubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    heard.textContent = words.wait;
    try {
      const good = (await digest(path, step.id, field.value)) === step.code;
      heard.textContent = good ? "" : words.wrong;
      if (good) tell({ on: Date.now(), how: "code" });
    } catch {
      heard.textContent = words.nocode;
    }
  };
  return [form, heard, make("p", words.orSheet), said("sheet", tell)];
}

/** @param {Step} step @param {string} _path @param {Tell} tell @param {Done | null} done */
function feedback(step, _path, tell, done) {
  const field = make("textarea");
  field.rows = 4;
  field.maxLength = 2000;
  field.value = done?.note || "";
  const keep = button(words.keep, () => {
    if (field.value.trim()) tell({ on: done?.on || Date.now(), how: "note", note: field.value.trim() });
    else field.focus();
  });
  return [make("label", words.mine, field), keep];
}

/** @type {Record<string, (step: Step, path: string, tell: Tell, done: Done | null) => Node[]>} */
const KINDS = {
  session: (_step, _path, tell) => [said("session", tell)],
  resource: (_step, _path, tell) => [said("resource", tell)],
  practice,
  feedback,
};

/** Fill the place of a step. @param {HTMLElement} place @param {import("./filled.js").Square} square
 * @param {string} path @param {Tell} tell @param {string} sentence why it is filled or locked */
export function fill(place, { step, done, locked }, path, tell, sentence) {
  const parts = /** @type {Node[]} */ (sentence ? [make("p", make("strong", sentence))] : []);
  const draw = KINDS[step.kind];
  if (draw && !locked.length) {
    if (!done || done.how === "note") parts.push(...draw(step, path, tell, done));
    else parts.push(button(words.undo, () => tell(null)));
  }
  place.replaceChildren(...parts);
}
