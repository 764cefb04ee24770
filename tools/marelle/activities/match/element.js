/** Pairs to find again, with one native list per left side. */
import { Activity } from "../../../../theme/player/activity.js";

export class Match extends Activity {
  /** The share of the left sides that got their right side.
   * @param {{correct: Record<string, string>}} key @param {any} response */
  static score({ correct }, response) {
    const lefts = Object.keys(correct);
    return lefts.filter((left) => response?.[left] === correct[left]).length / lefts.length;
  }

  read() {
    if (this.fields.every((field) => field.value)) {
      return Object.fromEntries(this.fields.map((field) => [field.name, field.value]));
    }
  }

  /** @param {any} response */
  write(response) {
    for (const field of this.fields) field.value = response?.[field.name] ?? "";
  }

  /** @param {number} score @param {any} response */
  show(score, response) {
    super.show(score, response);
    for (const field of this.fields) {
      field.classList.toggle("ok", this.key.correct[field.name] === field.value);
    }
  }
}
