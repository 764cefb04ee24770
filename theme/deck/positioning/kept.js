/**
 * What a phone remembers of positionings, by their name: `mrl1:<profile>:.positioning`.
 *
 * An answer is kept with the digest of its question, so that a question that changed is asked again.
 *
 * @typedef {{a: Record<string, string>, on?: string, l?: Record<string, number>}} Kept `a`: of each
 * question "1", "0" or "?" (not known), then its digest; `on`: the day it was finished; `l`: the
 * level reached then, by competence, which learning paths read
 */
import { only, profileStore } from "../../player/store.js";

const strings = (/** @type {any} */ all) => only(all, (each) => typeof each === "string" && /^[01?]/.test(each));

/** What is understood of what was kept. @param {any} all @returns {Record<string, Kept>} */
export const soundStandings = (all) =>
  Object.fromEntries(
    Object.entries(only(all, (each) => each && typeof each === "object" && !Array.isArray(each))).map(([id, { a, on, l }]) => [
      id,
      {
        a: strings(a),
        ...(/^\d{4}-\d\d-\d\d$/.test(on) && { on }),
        ...(l && { l: only(l, Number.isInteger) }),
      },
    ]),
  );

const standings = profileStore("positioning", soundStandings);

/** @param {string} id @returns {Kept} */
export const standingOf = (id) => (standings.read() || {})[id] || { a: {} };

/** @param {string} id @param {Kept | null} kept nothing to forget it @returns {boolean} whether it is kept */
export function keepStanding(id, kept) {
  const { [id]: _before, ...others } = standings.read() || {};
  return standings.write(kept ? { ...others, [id]: kept } : others);
}

/** What learning paths need: when each positioning was finished, and the best level known of each
 * competence, with its day. @returns {{on: Record<string, number>, levels: Record<string, {n: number, on: number}>}} */
export function stood() {
  const on = /** @type {Record<string, number>} */ ({});
  const levels = /** @type {Record<string, {n: number, on: number}>} */ ({});
  for (const [id, { on: day, l = {} }] of Object.entries(standings.read() || {})) {
    if (!day) continue;
    on[id] = Date.parse(`${day}T12:00`);
    for (const [name, n] of Object.entries(l)) if (!(levels[name]?.n >= n)) levels[name] = { n, on: on[id] };
  }
  return { on, levels };
}

/** The later of two; of two that are not finished, the one with most answers.
 * @param {Kept} mine @param {Kept} theirs */
export function laterStanding(mine, theirs) {
  const [a, b] = [mine, theirs].map(({ on = "" }) => on);
  if (a !== b) return a > b ? mine : theirs;
  return Object.keys(theirs.a).length > Object.keys(mine.a).length ? theirs : mine;
}
