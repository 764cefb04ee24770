/** An answer enters the reviews of this person, whether a lesson asked or a game. */
import { files } from "./files.js";
import { gradeOf } from "./grade.js";
import { note, reviews, settle } from "./store.js";

/** Count what waits, when the scheduler can be had: offline before its first time, it cannot. */
export async function counted() {
  const all = reviews();
  if (!all.waiting.length) return all; // the scheduler is heavy for an old phone
  try {
    return settle(await import(`${files.fsrs}`));
  } catch {
    return reviews();
  }
}

/** @param {string} ref @param {string} v what was asked @param {{success: boolean}} answer
 * @param {any} item the activity that was answered */
export function noted(ref, v, answer, item) {
  note({ ref, v, day: reviews().day, grade: gradeOf(answer, item) });
  return counted();
}
