/** A question with one or several right answers to tick. */
import { Activity } from "../../../../theme/player/activity.js";

export class Choice extends Activity {
  /** Right answers picked minus wrong ones, over the right ones, never below 0.
   * @param {{correct: string[]}} key @param {any} response */
  static score(key, response) {
    if (!Array.isArray(response)) return 0;
    const hits = key.correct.filter((id) => response.includes(id)).length;
    return Math.max(0, (2 * hits - response.length) / key.correct.length);
  }

  get inputs() {
    return [...this.form.querySelectorAll("input")];
  }

  read() {
    const ids = this.inputs.filter((input) => input.checked).map((input) => input.value);
    return ids[0] && ids;
  }

  /** @param {any} response */
  write(response) {
    for (const input of this.inputs) input.checked = this.reasons(response).includes(input.value);
  }

  /** @param {any} response */
  reasons(response) {
    return Array.isArray(response) ? response : [];
  }
}
