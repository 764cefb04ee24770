/** A statement, true or false. */
import { Activity } from "../../../../theme/player/activity.js";

export class TrueFalse extends Activity {
  /** All or nothing. @param {{correct: boolean}} key @param {any} response */
  static score(key, response) {
    return +(response === key.correct);
  }

  read() {
    const chosen = this.fields.find((field) => field.checked);
    return chosen && chosen.value === "true";
  }

  /** @param {any} response */
  write(response) {
    for (const field of this.fields) field.checked = field.value === String(response);
  }
}
