/** What an answer is worth to the schedule of reviews. */
import { AGAIN, GOOD, HARD } from "./schedule.js";

/** Wrong or half right: again. Right after a hint, at another attempt or by a guess: hard.
 * @param {{success: boolean}} answer @param {any} item its activity @returns {number} */
export const gradeOf = ({ success }, item) => {
  const helped = item.querySelector(".hint[open]") || "tried" in item.dataset || item.dataset.sure === "0";
  return !success ? AGAIN : helped ? HARD : GOOD;
};
