/**
 * The badges of who is here: `mrl1:<profile>:.badges`, the day each was won, by its id.
 *
 * Won once, a badge stays won, whatever becomes of what it asks for.
 */
import { only, profileStore } from "../../player/store.js";
import { deeds } from "./deeds.js";
import { progress } from "./goals.js";

/** @typedef {{id: string, li: HTMLElement, have: number, need: number, on?: number, fresh: boolean}} Badge */

const record = profileStore("badges", (all) => only(all, Number.isFinite));

/** Every badge of the page « Mes cases », from the network or from this phone.
 * @param {string} site @returns {Promise<HTMLElement[]>} none when there is neither */
export async function listed(site) {
  const address = `${site}badges/`;
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return [...page.querySelectorAll("[data-badge]")].map((li) => document.importNode(/** @type {HTMLElement} */ (li), true));
}

/** Look at what was won, and keep it: `fresh` are those won since the last look.
 * @param {HTMLElement[]} list @param {string} own where the records of this person begin
 * @returns {Badge[]} */
export function look(list, own) {
  const known = record.read() || {};
  const did = deeds(own);
  const on = Date.now();
  const all = list.map((li) => {
    const { badge: id, when } = li.dataset;
    const { have, need } = progress(JSON.parse(when), did);
    const fresh = !known[id] && have >= need;
    return { id, li, have, need, fresh, on: fresh ? on : known[id] };
  });
  const more = all.filter(({ fresh }) => fresh).map(({ id }) => [id, on]);
  if (more.length) record.write({ ...known, ...Object.fromEntries(more) });
  return all;
}
