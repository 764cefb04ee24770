/** A word or a few to type. */
import { Typing, accepts, fold } from "../../../../theme/player/typing.js";

/** One letter wrong, missing or too many, or two swapped: `slipped` of model.py.
 * @param {string} answer @param {string} typed */
const slipped = (answer, typed) => {
  const [a, b] = [[...fold(answer)], [...fold(typed)]];
  if (a.length < 5 || /[0-9]/.test(String(a) + b)) return false;
  while (a.length && a[0] === b[0]) [a, b].map((letters) => letters.shift());
  const [x, y, ...rest] = a;
  const [same, less] = [String(b), String(b.slice(1))];
  const shorter = String(a.slice(1));
  return [String(a), shorter].includes(less) || shorter === same || (a[1] && b[1] && String([y, x, ...rest]) === same);
};

export class ShortAnswer extends Typing {
  /** 1 for an accepted answer, half with one slip of the finger, else 0.
   * @param {{correct: Record<string, string[]>}} key @param {any} response */
  static score({ correct }, response) {
    const [[gap, answers]] = Object.entries(correct);
    const typed = response?.[gap];
    if (accepts(answers, typed)) return 1;
    return typeof typed === "string" && answers.some((answer) => slipped(answer, typed)) ? 0.5 : 0;
  }
}
