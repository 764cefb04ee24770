/** A question with one or several right answers to tick. */
import { Activity } from "../../../../theme/player/activity.js";

export class Choice extends Activity {
  /** Right answers picked minus wrong ones, over the right ones, never below 0.
   * @param {{correct: string[]}} key @param {any} response */
  static score({ correct }, response) {
    if (!Array.isArray(response)) return 0;
    const hits = correct.filter((id) => response.includes(id)).length;
    return Math.max(0, (2 * hits - response.length) / correct.length);
  }

  read() {
    const ids = this.fields.filter((field) => field.checked).map((field) => field.value);
    return ids[0] && ids;
  }

  /** @param {any} response */
  write(response) {
    for (const field of this.fields) field.checked = this.reasons(response).includes(field.value);
  }

  /** @param {any} response */
  reasons(response) {
    return [response].flat();
  }
}
