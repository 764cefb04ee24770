/** A statement, true or false. */
import { Activity } from "../../../../theme/player/activity.js";

export class TrueFalse extends Activity {
  /** All or nothing. @param {{correct: boolean}} key @param {any} response */
  static score(key, response) {
    return +(response === key.correct);
  }

  get inputs() {
    return [...this.form.querySelectorAll("input")];
  }

  read() {
    const chosen = this.inputs.find((input) => input.checked);
    return chosen && chosen.value === "true";
  }

  /** @param {any} response */
  write(response) {
    for (const input of this.inputs) input.checked = input.value === String(response);
  }
}
