/**
 * Two tabs of one lesson: what is answered in one shows in the other, where nothing was said yet.
 *
 * Nothing is lost without it (see theme/player/local.js). A tab hears the other at once, or when
 * one comes back to it: a phone tells nothing to a tab that sleeps. What was begun again in one
 * tab stays on show in the other until it is opened anew.
 */
import { place } from "../../player/profile.js";

export const where = ["lesson"];
export const when = "main[data-module]";

/** What each activity was given from another tab, as JSON: once is enough.
 * @type {WeakMap<Element, string>} */
const taken = new WeakMap();

/** Activities in several steps that are begun in this tab. @type {WeakSet<Element>} */
const begun = new WeakSet();

/** @param {any} page */
export function start({ ends, land }) {
  const main = document.querySelector("main");
  const read = reader(main.dataset.module);
  const look = () => {
    const kept = read();
    const items = /** @type {any[]} */ ([...main.querySelectorAll(".item")]);
    if (kept?.v === 1 && kept.r && items.filter((item) => take(item, kept)).length) land();
  };
  main.addEventListener("mrl:draft", ({ target }) => begun.add(/** @type {Element} */ (target)), ends);
  addEventListener("storage", look, ends);
  addEventListener("pageshow", look, ends);
  document.addEventListener("visibilitychange", look, ends);
}

/** What reads the record of a module, for who was there when the page came.
 * @param {string} module */
function reader(module) {
  let key;
  try {
    key = place(module);
  } catch {
    // a window that keeps nothing
  }
  return () => {
    try {
      return JSON.parse(localStorage[key]);
    } catch {
      return null; // nothing yet, or nothing that can be read
    }
  };
}

/** Show the answer that is kept to a question, if it asks the same here; whether it did.
 * @param {any} item @param {import("../../player/session.js").State} kept */
function take(item, kept) {
  const { id, v } = item.dataset;
  if (!v || kept.q?.[id] !== v || !(id in kept.r)) return false;
  const said = JSON.stringify(kept.r[id]);
  if (item.given || !item.restore || begun.has(item) || taken.get(item) === said) return false;
  taken.set(item, said);
  item.restore(kept.r[id]);
  return true;
}
