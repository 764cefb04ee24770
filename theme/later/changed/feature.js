/** Says above each question that it is new, or not the one this person answered before. */
import { words } from "./words.js";

export const where = ["lesson", "package"];
export const when = "section .item[data-fresh]";

export function start() {
  for (const item of document.querySelectorAll(when)) {
    const note = document.createElement("p");
    note.className = "changed";
    note.textContent = words.changed;
    item.before(note);
  }
}
