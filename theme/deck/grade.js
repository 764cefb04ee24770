/** What an answer is worth to the schedule of reviews. */
import { AGAIN, GOOD, HARD } from "./schedule.js";

/** Wrong or half right: again. Right after a hint: hard.
 * @param {{success: boolean, hints?: number}} answer @returns {number} */
export const gradeOf = ({ success, hints }) => (!success ? AGAIN : hints ? HARD : GOOD);
