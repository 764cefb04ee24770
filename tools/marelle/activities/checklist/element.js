/** A gesture that a tutor sees, step by step, and signs. One may go on without. */
import { Saying } from "../../../../theme/player/saying.js";

const SIGNED = /^tutor\.[a-z][a-z0-9]{1,5}$/;

export class Checklist extends Saying {
  /** The share of the steps that a tutor saw and signed for; it earns no point.
   * @param {{steps: string[]}} key @param {any} response */
  static score({ steps }, response) {
    const signature = Array.isArray(response) && response[response.length - 1];
    if (typeof signature !== "string" || !SIGNED.test(signature)) return 0;
    const seen = response.slice(0, -1);
    return steps.filter((step) => seen.includes(`${step}.done`)).length / steps.length;
  }

  action = ""; // nobody waits for a tutor

  enhance() {
    this.tutor = this.fields[this.fields.length - 2];
    this.boxes = this.fields.slice(0, -2);
  }

  press() {
    this.check();
  }

  read() {
    const seen = this.boxes.filter((box) => box.checked).map((box) => `${box.value}.done`);
    const initials = this.tutor.value.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
    const signature = `tutor.${initials}`;
    return seen[0] && SIGNED.test(signature) ? [...seen, signature] : undefined;
  }

  /** @param {any} response */
  write(response) {
    const told = [response].flat();
    for (const box of this.boxes) box.checked = told.includes(`${box.value}.done`);
    this.tutor.value = `${told[told.length - 1]}`.split("tutor.")[1] ?? "";
  }

  /** What was missed can be shown again, and signed again. @param {number} score
   * @param {any} response */
  show(score, response) {
    super.show(score, response);
    this.form.firstChild.disabled = score === 1;
  }
}
