/**
 * What this phone already knows of each module on the page: begun, or done.
 */
import { place } from "../player/profile.js";
import { words } from "./words.js";

/** @param {ParentNode} where */
export function progress(where) {
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (where.querySelectorAll("a[data-module]"))) {
    const name = link.dataset.module || "";
    const text = name.startsWith("podcasts/") ? episodeState(name) : lessonState(name);
    if (!text || link.querySelector(".state")) continue;
    const said = document.createElement("span");
    said.className = "state";
    said.textContent = text;
    link.querySelector("small")?.prepend(said, " ");
  }
}

/** @param {string} module */
function lessonState(module) {
  const record = kept(module);
  return record && (record.fin ? words.done : words.begun);
}

/** Of an episode, whose name is its whole path (see theme/podcast/heard.js). @param {string} path */
function episodeState(path) {
  const record = kept(".episodes")?.[path.slice(path.indexOf("/") + 1)];
  return record && (record.on === undefined ? words.begun : words.heard);
}

/** @param {string} module */
function kept(module) {
  try {
    return JSON.parse(localStorage[place(module)]);
  } catch {
    return null; // nothing yet, or a private window
  }
}
