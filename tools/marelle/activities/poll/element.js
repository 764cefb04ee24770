/** An opinion: no answer is right, all are thanked for. */
import { Saying } from "../../../../theme/player/saying.js";

export class Poll extends Saying {
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
}
