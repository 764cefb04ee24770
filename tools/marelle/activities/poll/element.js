/** An opinion: no answer is right, all are thanked for. */
import { Activity } from "../../../../theme/player/activity.js";

export class Poll extends Activity {
  action = "reply";

  /** 1 for an answer, else 0; it earns no point.
   * @param {{options: string[]}} key @param {any} response */
  static score({ options }, response) {
    return +options.includes(response);
  }

  read() {
    return this.fields.find((field) => field.checked)?.value;
  }

  /** @param {any} response */
  write(response) {
    for (const field of this.fields) field.checked = field.value === response;
  }

  reasons() {
    return ["said"];
  }

  /** Thanks, and no verdict. @param {number} score @param {any} response */
  show(score, response) {
    super.show(score, response);
    const [thanks] = this.status.children;
    this.status.firstChild.remove();
    thanks.replaceWith(thanks.textContent);
  }
}
