/** A number to set, with a handle, its arrows, or two buttons. */
import { Activity } from "../../../../theme/player/activity.js";

export class Slider extends Activity {
  /** 1 within the tolerance, and the dust of binary fractions; else 0.
   * @param {{correct: number, tolerance: number}} key @param {any} response */
  static score({ correct, tolerance }, response) {
    if (typeof response !== "string" || !/^-?\d+(\.\d+)?$/.test(response)) return 0;
    return +(Math.abs(+response - correct) <= tolerance + 1e-9 * Math.max(1, Math.abs(correct)));
  }

  enhance() {
    this.now = this.form.querySelector(".now");
    this.range = this.fields[1];
    this.range.oninput = () => this.write(this.range.value);
  }

  /** @param {HTMLButtonElement} button */
  press({ value }) {
    this.range.stepUp(value);
    this.write(this.range.value);
  }

  /** The handle has to be moved: where it waits is nobody’s answer. */
  read() {
    return this.said;
  }

  /** @param {any} response */
  write(response) {
    this.said = response;
    this.range.value = response;
    const value = +this.range.value;
    const useGrouping = Math.abs(value) >= 10_000; // so that a year reads as a year
    this.now.firstChild.value = value.toLocaleString(document.documentElement.lang, { useGrouping });
    this.range.setAttribute("aria-valuetext", this.now.textContent);
  }
}
