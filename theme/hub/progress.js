/**
 * What this phone already knows of each module on the page: begun, or done.
 */
import { place } from "../player/profile.js";
import { words } from "./words.js";

/** @param {ParentNode} where */
export function progress(where) {
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (where.querySelectorAll("a[data-module]"))) {
    const record = kept(link.dataset.module || "");
    if (!record || link.querySelector(".state")) continue;
    const said = document.createElement("span");
    said.className = "state";
    said.textContent = record.fin ? words.done : words.begun;
    link.querySelector("small")?.prepend(said, " ");
  }
}

/** @param {string} module */
function kept(module) {
  try {
    return JSON.parse(localStorage[place(module)]);
  } catch {
    return null; // nothing yet, or a private window
  }
}
