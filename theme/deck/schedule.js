/**
 * When a question comes back: FSRS-6, by `ts-fsrs`, in whole days.
 *
 * A day is a number, as a calendar of this phone counts them; a question answered late at night
 * may come back the next morning. No learning steps in minutes, no chance: the same answers give
 * the same days (tests/conformance/test_fsrs.py compares them with the PyPI package `fsrs`).
 *
 * @typedef {{stability: number, difficulty: number, last: number, due: number}} Memory
 */
const DAY = 86_400_000; // ms

/** Grades of FSRS. */
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;

/** The day it is here. @param {Date} [now] */
export const today = (now = new Date()) =>
  Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY);

/** The day that is written `2026-12-31`. @param {string} date */
export const dayOf = (date) => Date.parse(date) / DAY;

/** The date of a day, at noon here. @param {number} day */
export function dateOf(day) {
  const date = new Date(day * DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
}

/** What is known of a question after one more answer.
 * @param {any} library the module `ts-fsrs` @param {Memory | null} before nothing when it is new
 * @param {number} day of the answer @param {number} grade @returns {Memory} */
export function next(library, before, day, grade) {
  const algorithm = library.fsrs({ enable_fuzz: false });
  const elapsed = before ? Math.max(0, day - before.last) : 0; // a clock may have been put back
  const { stability, difficulty } = algorithm.next_state(before, elapsed, grade);
  return { stability, difficulty, last: day, due: day + algorithm.next_interval(stability, elapsed) };
}
