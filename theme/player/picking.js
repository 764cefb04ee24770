/** Base of the activities that offer answers to tick, of which one or several are right. */
import { Activity } from "./activity.js";

export class Picking extends Activity {
  /** Right answers picked minus wrong ones, over the right ones, never below 0: `score` of
   * activities/picking.py. @param {{correct: string[]}} key @param {any} response */
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
