/**
 * The best result of each module, the day it was had, and the version that was read:
 * `mrl1:<profile>:.done`. The record of a module (player/local.js) has only the last one.
 *
 * A later result that was not failed stays beside a better one, in `last`: paths ask how old what was
 * done is, and which version it is of.
 *
 * @typedef {{on: number, v: string, updated: string, status: string}} Last
 * @typedef {{on: number, v: string, updated: string, status: string, score: number, max: number, last?: Last}} Done
 */
import { only, profileStore } from "../../player/store.js";
import { isMoment } from "../day.js";

/** Digits of a version that are kept, and printed. */
export const SHORT = 6;
const RANKS = ["failed", "completed", "passed"];

/** @param {any} one */
const isLast = (one) => RANKS.includes(one?.status) && isMoment(one.on) && [one.v, one.updated].every((text) => typeof text === "string");
/** @param {any} one */
const isDone = (one) => isLast(one) && [one.score, one.max].every(Number.isFinite);
/** @param {any} one @returns {Done} without a later result that makes no sense */
const soundDone = ({ last, ...one }) => (isLast(last) ? { ...one, last } : one);

/** What is understood of results that were kept. @param {any} all @returns {Record<string, Done>} */
export const soundResults = (all) =>
  Object.fromEntries(Object.entries(only(all, isDone)).map(([name, one]) => [name, soundDone(one)]));
export const done = profileStore("done", soundResults);

/** @param {{status: string, score: number, max: number}} result */
const worth = ({ status, score, max }) => RANKS.indexOf(status) * 2 + (max ? score / max : 0);

/** What stays of two results: the better one, the newer when they are worth the same; and the newest
 * that was not failed, when that is another.
 * @param {Done | undefined} before @param {Done} now @returns {Done} */
export function better(before, now) {
  const { last: _last, ...best } = before && worth(before) > worth(now) ? before : now;
  const all = [before, before?.last, now, now.last].filter((one) => one && one.status !== "failed");
  const { on, v, updated, status } = all.reduce((a, b) => (b.on > a.on ? b : a), best);
  return on > best.on ? { ...best, last: { on, v, updated, status } } : best;
}

/** Keep a result. @param {string} module @param {Done} now @returns {boolean} whether it is kept */
export function noteDone(module, now) {
  const all = done.read() || {};
  return done.write({ ...all, [module]: better(all[module], now) });
}

/** Add a result had elsewhere: what is here stays when it is worth as much.
 * @param {string} module @param {Done} theirs */
export function gain(module, theirs) {
  const all = done.read() || {};
  done.write({ ...all, [module]: all[module] ? better(theirs, all[module]) : theirs });
}

/** Every result of who is here, by module: the best ones, and the last of modules that have none
 * yet. @param {string} own where the records of this person begin: `mine()`
 * @returns {Record<string, Done>} */
export function results(own) {
  const all = /** @type {Record<string, Done>} */ ({});
  try {
    for (const key of Object.keys(localStorage)) {
      const module = key.slice(own.length);
      if (!key.startsWith(own) || module.startsWith(".")) continue;
      const last = { v: "", updated: "", ...ended(localStorage[key]) };
      if (isDone(last)) all[module] = soundDone(last);
    }
  } catch {
    // a window that keeps nothing
  }
  for (const [module, best] of Object.entries(done.read() || {})) all[module] = better(all[module], best);
  return all;
}

/** The last result of a record of a module, if it can be read. @param {string} text @returns {any} */
function ended(text) {
  try {
    return JSON.parse(text)?.fin;
  } catch {
    return null;
  }
}
