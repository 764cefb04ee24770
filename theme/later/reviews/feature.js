/**
 * Notes each scored answer for the reviews of this person, and says on the home page how many are
 * due. After the first answer of a visit, what reviews need without network is asked for.
 */
import { files } from "../../deck/files.js";
import { noted } from "../../deck/noted.js";
import { due, reviews } from "../../deck/store.js";
import { words } from "./words.js";

export const where = ["lesson", "hub"];
export const when = "main[data-module],[data-reviews]";

let warmed = false;

/** @param {{ends?: AbortController}} page */
export function start({ ends }) {
  const { module } = document.querySelector("main").dataset;
  if (!module) return say();
  document.addEventListener("mrl:answer", (/** @type {any} */ { target, detail }) => {
    const { id, v } = target.dataset;
    if (!detail.max) return;
    noted(`${module}#${id}`, v, detail);
    warm(target.localName.replace(/^mrl-/, ""));
  }, ends);
}

function say() {
  const place = /** @type {HTMLElement} */ (document.querySelector("[data-reviews]"));
  const n = due(reviews()).length;
  if (n) place.textContent = n === 1 ? words.one : words.many.replace("{n}", String(n));
}

/** The service worker keeps what was asked for once: the page of reviews, and what it loads.
 * @param {string} type */
async function warm(type) {
  try {
    const { types } = await import(`${files.core}`);
    await fetch(new URL(`../types/${types[type]}`, import.meta.url));
    if (warmed) return;
    warmed = true;
    const address = new URL("../../revisions/", import.meta.url);
    const page = await (await fetch(address)).text();
    for (const [, file] of page.matchAll(/ (?:src|href)="([^"]+\.js)"/g)) await fetch(new URL(file, address));
  } catch {
    warmed = false; // no network: at another answer
  }
}
