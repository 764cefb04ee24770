/**
 * What one can say of a step that is no lesson: that it is done, the code of the tutor, a note.
 * Each fills the place of its section, and calls *tell* once something was said.
 */
import { date } from "../day.js";
import { make } from "../make.js";
import { digest } from "./sign.js";
import { words } from "./words.js";

/** @typedef {import("./filled.js").Step} Step */
/** @typedef {import("./filled.js").Done} Done */
/** @typedef {(done: Done | null, more?: string) => void} Tell what was done, and what else to say */

/** @param {string} label @param {() => void} act */
function button(label, act) {
  const made = make("button", label);
  made.onclick = act;
  return made;
}

/** @param {string} how @param {Tell} tell @returns {HTMLElement} */
const said = (how, tell) =>
  button({ session: words.doSession, resource: words.doResource, sheet: words.doSheet }[how], () => tell({ on: Date.now(), how: how === "sheet" ? "sheet" : "said" }));

/** That one was there, on the dates that have come. @param {Step} step @param {string} _path
 * @param {Tell} tell @returns {Node[]} */
function session({ dates }, _path, tell) {
  if (!dates) return [said("session", tell)];
  const days = dates.map((each) => Date.parse(each)).sort((a, b) => a - b);
  const come = days.filter((on) => new Date(on).setHours(0, 0, 0, 0) <= Date.now());
  if (!come.length) return [make("p", words.soon.replace("{day}", date(days[0])))];
  return come.map((on) => make("p", button(words.doOn.replace("{day}", date(on)), () => tell({ on, how: "said" }))));
}

/** @param {Step} step @param {string} path @param {Tell} tell @param {Done | null} _done
 * @param {HTMLElement} heard @returns {Node[]} */
function practice(step, path, tell, _done, heard) {
  if (!step.code) return [said("sheet", tell)];
  const field = make("input");
  const form = make("form", make("label", words.tutor, field), make("button", words.check));
  field.autocomplete = "off";
  field.autocapitalize = "characters";
  field.maxLength = 20;
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
  return [form, make("p", words.orSheet), said("sheet", tell)];
}

/** @param {Step} step @param {string} _path @param {Tell} tell @param {Done | null} done */
function feedback(step, _path, tell, done) {
  const field = make("textarea");
  field.rows = 4;
  field.maxLength = 2000;
  field.value = done?.note || "";
  const keep = button(words.keep, () => {
    const note = field.value.trim();
    if (note) tell({ on: done?.on || Date.now(), how: "note", note });
    else if (done) tell({ on: done.on, how: "note" }, words.erased);
    else field.focus();
  });
  return [make("label", words.mine, field), keep];
}

/** What was said is taken back in two taps. @param {Tell} tell */
function undoing(tell) {
  const made = button(words.undo, () => {
    made.textContent = words.sure;
    made.onclick = () => tell(null);
  });
  return made;
}

/** @type {Record<string, (step: Step, path: string, tell: Tell, done: Done | null, heard: HTMLElement) => Node[]>} */
const KINDS = {
  session,
  resource: (_step, _path, tell) => [said("resource", tell)],
  practice,
  feedback,
};

/** Fill the place of a step: what is said of it is read aloud as it changes, what one can do is drawn
 * again only when it is something else. @param {HTMLElement} place
 * @param {import("./filled.js").Square} square @param {string} path @param {Tell} tell
 * @param {string} sentence why it is filled or locked @param {boolean} over whether the path is */
export function fill(place, { step, done, locked }, path, tell, sentence, over) {
  const drawn = JSON.stringify([done, locked, over, sentence, new Date().toDateString()]);
  if (place.dataset.drawn === drawn) return;
  place.dataset.drawn = drawn;
  const heard = /** @type {HTMLElement} */ (place.querySelector("[role=status]") || make("p"));
  heard.setAttribute("role", "status");
  heard.tabIndex = -1;
  heard.textContent = sentence;
  const draw = KINDS[step.kind];
  const parts = [];
  if (draw && !locked.length && (!done || done.how === "note")) parts.push(...draw(step, path, tell, done, heard));
  else if (draw && done && !over) parts.push(undoing(tell));
  if (!heard.isConnected) place.append(heard);
  while (heard.nextSibling) heard.nextSibling.remove();
  place.append(...parts);
}
