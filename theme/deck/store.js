/**
 * What this phone knows of the questions of one person: `mrl1:<profile>:.reviews`.
 *
 * One person of a shared phone never reads another's, and who leaves takes it away: see
 * theme/later/profiles/people.js.
 *
 * @typedef {import("./schedule.js").Memory} Memory
 * @typedef {{v: string, memory: Memory}} Card `v`: what was asked, `data-v` of an activity
 * @typedef {{ref: string, v: string, day: number, grade: number}} Said an answer not yet counted
 * @typedef {{cards: Record<string, Card>, waiting: Said[], day: number, done: number, days?: number, total?: number}} Reviews
 * `done` were asked on `day`; `total` in all, on so many `days`, nothing before the first
 */
import { profileStore } from "../player/store.js";
import { next, today } from "./schedule.js";
import { soundReviews } from "./sound.js";

/** Reviews asked in one day, at most. */
export const A_DAY = 20;
/** Seconds a question takes, more or less, with its correction. */
const EACH = 25;
/** A clock put back by so many days at most gives no second share of reviews; by more, it was
 * wrong before, and nobody waits for it to be that late again. */
const BACK = 7;
const record = profileStore("reviews", soundReviews);

/** @returns {Reviews} of the person in use; `done` are those asked today, or on the last day seen
 * when the clock was put back since */
export function reviews() {
  const now = today();
  const kept = { cards: {}, waiting: [], day: now, done: 0, ...record.read() };
  return kept.day >= now && kept.day <= now + BACK ? kept : { ...kept, day: now, done: 0 };
}

/** Where nothing can be kept, nothing will come back, and nothing breaks. @param {Reviews} all */
export const keep = (all) => void record.write(all);

/** Note an answer; it is counted when the scheduler is there. @param {Said} said */
export function note(said) {
  const all = reviews();
  all.waiting.push(said);
  keep(all);
}

/** One more review was asked, and answered. */
export function tally() {
  const all = reviews();
  const { done, days = 0, total = 0 } = all;
  keep({ ...all, done: done + 1, total: total + 1, days: days + (done ? 0 : 1) });
}

/** Count the answers that wait. A question that changed since is a new one.
 * @param {any} library the module `ts-fsrs` @returns {Reviews} */
export function settle(library) {
  const all = reviews();
  if (!all.waiting.length) return all; // nothing is written: this may come after an erasing
  for (const { ref, v, day, grade } of all.waiting) {
    const before = all.cards[ref]?.v === v ? all.cards[ref].memory : null;
    all.cards[ref] = { v, memory: next(library, before, day, grade) };
  }
  all.waiting = [];
  keep(all);
  return all;
}

/** The questions of today, the longest overdue first; never more than are left for the day.
 * @param {Reviews} all @returns {string[]} */
export function due(all) {
  const answered = new Set(all.waiting.map(({ ref }) => ref));
  return Object.entries(all.cards)
    .filter(([ref, { memory }]) => memory.due <= all.day && !answered.has(ref))
    .sort(([a, { memory: one }], [b, { memory: other }]) => one.due - other.due || (a < b ? -1 : 1))
    .slice(0, Math.max(0, A_DAY - all.done))
    .map(([ref]) => ref);
}

/** The day of the next review after today, if any. @param {Reviews} all @returns {number | undefined} */
export function following(all) {
  const days = Object.values(all.cards).map(({ memory }) => Math.max(memory.due, all.day + 1));
  return days.length ? Math.min(...days) : undefined;
}

/** @param {number} questions */
export const minutes = (questions) => Math.ceil((questions * EACH) / 60);
