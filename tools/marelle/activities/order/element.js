/** Steps to put back in order, each with a button to go up and one to go down. */
import { Activity } from "../../../../theme/player/activity.js";

/** @param {any} steps */
const sorted = (steps) => String([steps].flat().sort());

export class Order extends Activity {
  /** The share of the steps, the first apart, that follow the right step.
   * @param {{correct: string[]}} key @param {any} response */
  static score({ correct }, response) {
    if (sorted(response) !== sorted(correct)) return 0;
    const follows = correct.filter((step, n) => n && response[response.indexOf(step) - 1] === correct[n - 1]);
    return follows.length / (correct.length - 1);
  }

  enhance() {
    this.list = this.form.querySelector("ol");
  }

  /** The neighbour jumps over the step, so that the step's button keeps the focus.
   * @param {HTMLButtonElement} button */
  press({ value, parentElement: step }) {
    const [from, to] = +value < 0 ? [step.previousSibling, "after"] : [step.nextSibling, "before"];
    if (from) step[to](from);
    this.moved = true;
    const { ids } = this;
    const place = ids.indexOf(step.dataset.step) + 1;
    this.status.textContent = `${step.firstChild.textContent}, ${place}/${ids.length}`;
  }

  get ids() {
    return [...this.list.children].map((step) => step.dataset.step);
  }

  read() {
    return this.moved && this.ids;
  }

  /** @param {any} response */
  write(response) {
    const place = (/** @type {any} */ step) => [response].flat().indexOf(step.dataset.step);
    this.list.append(...[...this.list.children].sort((a, b) => place(a) - place(b)));
    this.moved = true;
  }
}
