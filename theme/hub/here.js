/**
 * What is kept on this phone, by its title: what a search still finds when nothing else can be read.
 */
import { fold } from "./fold.js";
import { forms, nearness } from "./near.js";

const KEPT = "mrl-kept:"; // see theme/hub/sw-versions.js
const NEAR = 0.5;

/** Lessons and episodes kept here, whose titles have every word that was typed.
 * @param {string} text @returns {Promise<import("./index.js").Row[]>} */
export async function keptHere(text) {
  const asked = fold(text).filter((word) => word.length > 1).map(forms);
  const found = /** @type {Map<string, import("./index.js").Row>} */ (new Map());
  for (const name of (await caches.keys()).filter((one) => one.startsWith(KEPT))) {
    const cache = await caches.open(name);
    const at = (await cache.keys()).find(({ url }) => url.endsWith("/files.json"));
    if (!at) continue; // a download that was cut
    const { module, title, objective, minutes } = await (await cache.match(at)).json();
    const known = fold(title).map(forms);
    const all = asked.every((typed) => known.some((word) => nearness(typed, word) >= NEAR));
    if (minutes && all) found.set(module, [module.includes("/") ? `${module}/` : module, title, objective || "", minutes, "", ""]);
  }
  return [...found.values()];
}
