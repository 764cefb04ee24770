/** Pairs to find again, with one native list per left side. */
import { Activity } from "../../../../theme/player/activity.js";

export class Match extends Activity {
  /** The share of the left sides that got their right side.
   * @param {{correct: Record<string, string>}} key @param {any} response */
  static score({ correct }, response) {
    const lefts = Object.keys(correct);
    return lefts.filter((left) => response?.[left] === correct[left]).length / lefts.length;
  }

  get lists() {
    return [...this.form.querySelectorAll("select")];
  }

  read() {
    const { lists } = this;
    if (lists.every((list) => list.value)) {
      return Object.fromEntries(lists.map((list) => [list.name, list.value]));
    }
  }

  /** @param {any} response */
  write(response) {
    for (const list of this.lists) list.value = response?.[list.name] ?? "";
  }

  /** @param {number} score @param {any} response */
  show(score, response) {
    super.show(score, response);
    for (const list of this.lists) {
      list.parentElement?.classList.toggle("ok", list.value === this.key.correct[list.name]);
    }
  }
}
