/** A number to type. */
import { Activity } from "../../../../theme/player/activity.js";

export class Numeric extends Activity {
  /** 1 within the tolerance, and the dust of binary fractions; else 0. A number is what French or
   * English writes, its unit beside it or not, as in model.py.
   * @param {{correct: number, tolerance: number, unit: string}} key @param {any} response */
  static score({ correct, tolerance, unit }, response) {
    if (typeof response !== "string") return 0;
    const bare = response.toLowerCase().replace(/[ \t\u00a0\u2009\u202f]/g, "").replace(unit, "")
      .replace(",", ".").replace("−", "-");
    const gap = Math.abs(+bare - correct);
    return +(/^[-+.\d]+$/.test(bare) && gap <= tolerance + 1e-9 * Math.max(1, Math.abs(correct)));
  }

  read() {
    return this.fields[0].value.trim() || undefined;
  }

  /** @param {any} response */
  write(response) {
    this.fields[0].value = response ?? "";
  }
}
