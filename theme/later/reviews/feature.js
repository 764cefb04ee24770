/**
 * Notes each scored answer for the reviews of this person, and says on the home page how many are
 * due. After the first answer of a visit, what reviews need without network is asked for.
 */
import { deckAhead, typesAhead } from "../../deck/ahead.js";
import { noted } from "../../deck/noted.js";
import { due, reviews } from "../../deck/store.js";
import { words } from "./words.js";

export const where = ["lesson", "hub"];
export const when = "main[data-module],[data-reviews]";

const root = new URL("../../", import.meta.url).href;
let warmed = false;

/** @param {{ends?: AbortController}} page */
export function start({ ends }) {
  const { module } = document.querySelector("main").dataset;
  if (!module) return say();
  document.addEventListener("mrl:answer", (/** @type {any} */ { target, detail }) => {
    const { id, v } = target.dataset;
    if (!detail.max || id.includes(".")) return; // a package is no question
    noted(`${module}#${id}`, v, detail, target);
    warm(target.localName.replace(/^mrl-/, ""));
  }, ends);
}

function say() {
  const place = /** @type {HTMLElement} */ (document.querySelector("[data-reviews]"));
  const n = due(reviews()).length;
  if (n) place.textContent = n === 1 ? words.one : words.many.replace("{n}", String(n));
}

/** Once per visit, what reviews will need without network; the element, for each type.
 * @param {string} type */
async function warm(type) {
  try {
    await typesAhead(root, [type]);
    if (warmed) return;
    warmed = true;
    await deckAhead(root, "revisions");
  } catch {
    warmed = false; // no network: at another answer
  }
}
