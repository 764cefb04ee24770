/** The signs people go by on this phone, and the pieces that their panels are made of. */
import { make } from "../make.js";

/** One stroke each, on a grid of 24. @type {Record<string, string>} */
export const SIGNS = {
  star: "M12 3l2.8 5.9 6.2.8-4.6 4.4 1.2 6.4L12 17.4l-5.6 3.1 1.2-6.4L3 9.7l6.2-.8z",
  leaf: "M5 19C3 9 9 4 20 4c0 11-5 17-15 15zM5 19L14 10",
  drop: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",
  sun: "M12 8a4 4 0 1 0 .1 0M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5",
  moon: "M19 15A8 8 0 1 1 10 4a7 7 0 0 0 9 11z",
  heart: "M12 20C5 15 3 11 3 8.5a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1C21 11 19 15 12 20z",
  house: "M3 12l9-8 9 8M6 10v10h12V10",
  boat: "M12 3v12H4zM12 6l7 9h-7M3 18h18l-3 3H6z",
};
/** Whoever has no sign. */
const ANYBODY = "M12 4a4 4 0 1 0 .1 0M4 21c0-5 3-8 8-8s8 3 8 8";

/** Words with a sign before them. @param {string} sign @param {string} text @param {string} [tag] */
export function signed(sign, text, tag = "button") {
  const made = make(tag, text);
  const path = Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : ANYBODY;
  made.insertAdjacentHTML("afterbegin", `<svg class="person" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`);
  return made;
}

/** @param {string} name @param {HTMLElement[]} children */
export function listed(name, children) {
  const list = make("ul", ...children.map((child) => make("li", child)));
  list.className = name;
  return list;
}
