/** Gives a lesson that changed its name what this person did under the one before. */
import { place } from "../../player/profile.js";

export const where = ["lesson"];
export const when = "main[data-formerly]";

/** Whether somebody answered or finished. @param {string} text */
const began = (text) => {
  try {
    const { r, fin } = JSON.parse(text);
    return !!fin || Object.keys(Object(r)).length > 0;
  } catch {
    return false; // nothing yet, or nothing that can be read
  }
};

export function start() {
  const { module, formerly } = /** @type {HTMLElement} */ (document.querySelector(when)).dataset;
  try {
    const key = place(module);
    const old = formerly
      .split(" ")
      .map((name) => localStorage[place(name)])
      .reverse()
      .find(began);
    if (!old || began(localStorage[key])) return;
    localStorage[key] = old;
    location.reload();
  } catch {
    // private window, or no room left: the lesson begins anew
  }
}
