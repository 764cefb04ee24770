/**
 * The best result of each module, the day it was had, and the version that was read:
 * `mrl1:<profile>:.done`. The record of a module (player/local.js) has only the last one.
 *
 * @typedef {{on: number, v: string, updated: string, status: string, score: number, max: number}} Done
 */
import { profileStore } from "../../player/store.js";

export const done = profileStore("done");
/** Digits of a version that are kept, and printed. */
export const SHORT = 6;
const RANKS = ["failed", "completed", "passed"];

/** @param {{status: string, score: number, max: number}} result */
const worth = ({ status, score, max }) => RANKS.indexOf(status) * 2 + (max ? score / max : 0);

/** What stays of two results: the better one, the newer when they are worth the same.
 * @param {Done | undefined} before @param {Done} now */
export const better = (before, now) => (before && worth(before) > worth(now) ? before : now);

/** Keep a result. @param {string} module @param {Done} now */
export function note(module, now) {
  const all = done.read() || {};
  done.write({ ...all, [module]: better(all[module], now) });
}
