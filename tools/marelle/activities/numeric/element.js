/** A number to type. */
import { Activity } from "../../../../theme/player/activity.js";

export class Numeric extends Activity {
  /** 1 within the tolerance, and the dust of binary fractions; else 0. A number is what French or
   * English writes, its unit beside it or not, as in model.py.
   * @param {{correct: number, tolerance: number, unit: string}} key @param {any} response */
  static score(key, response) {
    const gap = Math.abs(Numeric.number(key, response) - key.correct);
    return +(gap <= key.tolerance + 1e-9 * Math.max(1, Math.abs(key.correct)));
  }

  /** The number that was typed, or NaN. @param {{unit: string}} key @param {any} response */
  static number({ unit }, response) {
    const bare = `${response}`.toLowerCase().replace(/[ \t\u00a0\u2009\u202f]/g, "").replace(unit, "")
      .replace(",", ".").replace("−", "-");
    return typeof response === "string" && /^[-+.\d]+$/.test(bare) ? +bare : NaN;
  }

  /** What is no number is no answer: it is asked for, and not held against anybody. */
  check() {
    const typed = this.read();
    if (typed && isNaN(Numeric.number(this.key, typed))) this.status.textContent = this.fields[0].dataset.odd;
    else super.check();
  }

  read() {
    return this.fields[0].value.trim() || undefined;
  }

  /** @param {any} response */
  write(response) {
    this.fields[0].value = response ?? "";
  }
}
