/**
 * The first try of each challenge, by its name: `mrl1:<profile>:.challenges`.
 *
 * It begins with its first answer, and waits where it was left: who goes away loses nothing, and
 * nobody sees the questions twice before it counts. It has a code once it is finished.
 *
 * @typedef {{right: number, of: number, code?: string, answered?: string[]}} Try `answered`: the
 * questions that were, while it is not finished
 */
import { profileStore } from "../../player/store.js";
import { participation, salt } from "../code.js";
import { soundTries } from "../sound.js";

const firstTries = profileStore("challenges", soundTries);

/** @returns {Record<string, Try>} */
export const tries = () => firstTries.read() || {};

/** Count an answer of a first try: of each question, the first one.
 * @param {string} id @param {string} ref @param {boolean} success @param {number} of */
export function counting(id, ref, success, of) {
  const all = tries();
  const { right = 0, answered = [], code } = all[id] || {};
  if (code || answered.includes(ref)) return;
  firstTries.write({ ...all, [id]: { right: right + (success ? 1 : 0), of, answered: [...answered, ref] } });
}

/** End the first try, and give it a code; another try changes nothing.
 * @param {string} id @param {number} right as the page counted: a private window keeps nothing
 * @param {number} of @returns {Try} */
export function finished(id, right, of) {
  const all = tries();
  const before = all[id];
  if (before?.code) return before;
  const score = before?.right ?? right;
  const one = { right: score, of, code: participation(id, score, salt(4)) };
  firstTries.write({ ...all, [id]: one });
  return one;
}
