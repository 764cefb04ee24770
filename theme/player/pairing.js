/** Base of the activities that give each left side its right side, with lists or with radios. */
import { Activity } from "./activity.js";

export class Pairing extends Activity {
  /** The share of the left sides that got their right side: `score` of activities/pairing.py.
   * @param {{correct: Record<string, string>}} key @param {any} response */
  static score({ correct }, response) {
    const lefts = Object.keys(correct);
    return lefts.filter((left) => response?.[left] === correct[left]).length / lefts.length;
  }

  enhance() {
    this.fields = this.fields.filter((field) => field.name);
  }

  read() {
    const said = this.fields.filter((field) => field.type !== "radio" || field.checked);
    const pairs = Object.fromEntries(said.map((field) => [field.name, field.value]));
    if (Object.keys(this.key.correct).every((left) => pairs[left])) return pairs;
  }

  /** @param {any} response */
  write(response) {
    for (const field of this.fields) {
      const right = response?.[field.name];
      if (field.type === "radio") field.checked = field.value === right;
      else field.value = right ?? "";
    }
  }

  /** The left sides that did not get their right side. @param {any} response */
  reasons(response) {
    const { correct } = this.key;
    return Object.keys(correct).filter((left) => response?.[left] !== correct[left]);
  }

  /** @param {number} score @param {any} response */
  show(score, response) {
    super.show(score, response);
    for (const field of this.fields) {
      field.classList.toggle("ok", this.key.correct[field.name] === field.value);
    }
  }
}
