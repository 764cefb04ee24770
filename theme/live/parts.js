/** The parts that both the bar and the panel of a preview are made of. */
import { words } from "./words.js";

/** @param {string} name @param {string} [text] @param {string} [part] */
export function made(name, text = "", part = "") {
  const one = document.createElement(name);
  one.textContent = text;
  one.className = part;
  return one;
}

/** @param {any} found a finding, as marelle/preview/told.py says it */
function finding(found) {
  const one = made("article");
  if (found.place) one.append(made("p", `${found.place} · ${found.kind}`, "place"));
  one.append(made("p", found.message));
  for (const { place, lines } of [{ place: "", lines: found.lines }, ...found.related]) {
    if (place) one.append(made("p", place, "place"));
    if (lines) one.append(made("pre", lines));
  }
  if (found.hint) one.append(made("p", `→ ${found.hint}`, "hint"));
  return one;
}

/** @param {any[]} shown @param {number} count */
export function list(shown, count) {
  const all = shown.map(finding);
  return count > shown.length ? [...all, made("p", words.more.replace("{n}", `${count - shown.length}`))] : all;
}

/** @param {string} one @param {string} several @param {number} count */
export const counted = (one, several, count) => (count > 1 ? several : one).replace("{n}", `${count}`);

/** Put *parts* in a place instead of what was there. @param {Element} place @param {(Node | string)[]} parts */
export function fill(place, parts) {
  place.textContent = "";
  place.append(...parts);
}
