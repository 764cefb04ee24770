/** Steps to put back in order, each with a button to go up and one to go down. */
import { Activity } from "../../../../theme/player/activity.js";

export class Order extends Activity {
  /** The share of the steps, the last apart, that the right step follows.
   * @param {{correct: string[]}} key @param {any} response */
  static score({ correct }, response) {
    const whole = Array.isArray(response) && response.length === correct.length;
    if (!whole || !correct.every((step) => response.includes(step))) return 0;
    const next = (/** @type {string} */ step) => response[response.indexOf(step) + 1];
    const last = correct.length - 1;
    return correct.filter((step, n) => n < last && next(step) === correct[n + 1]).length / last;
  }

  enhance() {
    this.list = /** @type {HTMLElement} */ (this.form.querySelector("ol"));
    this.says = /** @type {HTMLElement} */ (this.form.querySelector("output"));
    for (const button of this.form.querySelectorAll("button")) {
      button.hidden = false;
      this.on(button, "click", () => this.move(/** @type {any} */ (button.parentElement), +button.value));
    }
  }

  /** The neighbour jumps over the step, so that the step's button keeps the focus.
   * @param {HTMLElement} step @param {number} by */
  move(step, by) {
    if (by < 0) step.previousElementSibling && step.after(step.previousElementSibling);
    else step.nextElementSibling && step.before(step.nextElementSibling);
    this.moved = true;
    const { ids } = this;
    const place = ids.indexOf(step.dataset.step || "") + 1;
    this.says.textContent = `${step.firstElementChild?.textContent}, ${place}/${ids.length}`;
  }

  get ids() {
    return [...this.list.children].map((step) => /** @type {HTMLElement} */ (step).dataset.step || "");
  }

  read() {
    return this.moved ? this.ids : undefined;
  }

  /** @param {any} response */
  write(response) {
    const place = (/** @type {any} */ step) => [].concat(response).indexOf(step.dataset.step);
    this.list.append(...[...this.list.children].sort((a, b) => place(a) - place(b)));
    this.moved = true;
  }
}
