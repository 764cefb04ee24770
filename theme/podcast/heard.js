/**
 * What was really played of each episode: `mrl1:<profile>:.episodes`. Pure, but for the store.
 *
 * @typedef {[from: number, to: number]} Range in seconds
 * @typedef {{at: number, of: number, played: Range[], on?: number}} Heard where one is, how long it
 * is, what was played, and the day on which nearly all of it had been
 */
import { only, profileStore } from "../player/store.js";

const ENOUGH = 0.9; // of an episode: the rest is often a jingle
const JOINED = 1; // second between two ranges that are one: players stop and go

/** @param {any} range */
const isRange = (range) => Array.isArray(range) && range.length === 2 && range.every(Number.isFinite) && range[0] >= 0 && range[1] >= range[0];

/** @param {any} one */
const isHeard = (one) =>
  [one?.at, one?.of].every((n) => Number.isFinite(n) && n >= 0) && Array.isArray(one.played) && one.played.every(isRange) && (one.on === undefined || Number.isFinite(one.on));

/** What is understood of episodes that were kept. @param {any} all @returns {Record<string, Heard>} */
export const soundEpisodes = (all) => only(all, isHeard);

export const episodes = profileStore("episodes", soundEpisodes);

/** Ranges without those that touch. @param {Range[]} ranges @returns {Range[]} */
export function union(ranges) {
  const joined = /** @type {Range[]} */ ([]);
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1] + JOINED) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Whether nearly all of an episode was played. @param {Range[]} played @param {number} of */
export const enough = (played, of) => of > 0 && union(played).reduce((sum, [from, to]) => sum + to - from, 0) >= of * ENOUGH;

/** What is known of an episode, once more of it was played. @param {Heard | undefined} before
 * @param {{at: number, of: number, played: Range[]}} now @param {number} day @returns {Heard} */
export function listened(before, { at, of, played }, day) {
  const round = (/** @type {number} */ n) => Math.round(n * 10) / 10;
  const all = union([...((before && before.played) || []), ...played]).map(([from, to]) => /** @type {Range} */ ([round(from), round(to)]));
  const done = (before && before.on) ?? (enough(all, of) ? day : undefined);
  return { at: round(at), of: round(of), played: all, ...(done === undefined ? {} : { on: done }) };
}

/** Of what two phones know, the most. @param {Heard} mine @param {Heard} theirs @returns {Heard} */
export function both(mine, theirs) {
  const days = [mine.on, theirs.on].filter((on) => on !== undefined);
  const made = listened(mine, { ...mine, played: theirs.played }, 0);
  return days.length ? { ...made, on: Math.min(...days) } : made;
}

/** Every episode that was heard, as paths look at what was done: by its whole path, the moment.
 * @returns {Record<string, {on: number, status: string, updated: string}>} */
export function heardOn() {
  const all = Object.entries(episodes.read() || {}).filter(([, { on }]) => on !== undefined);
  return Object.fromEntries(all.map(([name, { on }]) => [`podcasts/${name}`, { on: on * 86_400_000, status: "completed", updated: "" }]));
}
