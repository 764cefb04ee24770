/** A number to type. */
import { Activity } from "../../../../theme/player/activity.js";

/** The number that a text says in French or English, else NaN; as in model.py.
 * @param {any} text */
const number = (text) => {
  const bare = String(text).replace(/[ \t\u00a0\u2009\u202f]/g, "").replace(/,/g, ".").replace(/−/g, "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? +bare : NaN;
};

export class Numeric extends Activity {
  /** 1 within the tolerance, and the dust of binary fractions; else 0.
   * @param {{correct: number, tolerance: number}} key @param {any} response */
  static score({ correct, tolerance }, response) {
    const gap = Math.abs(number(typeof response === "string" ? response : "") - correct);
    return +(gap <= tolerance + 1e-9 * Math.max(1, Math.abs(correct)));
  }

  get input() {
    return /** @type {HTMLInputElement} */ (this.form.querySelector("input"));
  }

  read() {
    return this.input.value.trim() || undefined;
  }

  /** @param {any} response */
  write(response) {
    this.input.value = response ?? "";
  }
}
