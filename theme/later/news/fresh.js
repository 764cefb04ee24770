/**
 * Which articles are new to who is here. Pure.
 *
 * Nothing is at the first visit; then what was never shown, unless it is older than all that was
 * there at that visit: pages one never turned to are not news.
 */

/** @param {import("../../news/store.js").Kept} kept @param {{id: string, day: string}[]} shown
 * @returns {string[]} */
export function fresh(kept, shown) {
  if (!kept.since) return [];
  return shown.filter(({ id, day }) => !(id in kept.seen) && day >= kept.since).map(({ id }) => id);
}
