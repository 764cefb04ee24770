/**
 * Which version of a module the open page is of: a page is one file and does not say it.
 *
 * The service worker keeps it under its version. When a newer one was announced since, and more than
 * one is there, nobody knows any more: better none than a wrong one.
 */
import { ownList, published } from "../published.js";
import { SHORT } from "./done.js";

/** @param {any} page what the player gives @param {string} module
 * @returns {Promise<{v: string, updated: string}>} empty when it cannot be known */
export async function followed(page, module) {
  try {
    const list = ownList();
    const here = /** @type {Response[]} */ ([]);
    for (const name of (await globalThis.caches?.keys()) || []) {
      const kept = name.split(":")[1] === module && (await (await caches.open(name)).match(list));
      if (kept) here.push(kept);
    }
    if (here.length > 1 && document.querySelector(".fresh:not(:empty)")) return { v: "", updated: "" };
    const { version, updated } = await (here.at(-1)?.json() || published(page));
    return { v: version.slice(0, SHORT), updated };
  } catch {
    return { v: "", updated: "" }; // no network, no copy
  }
}
