/** A card to turn over; the learner says whether they knew. */
import { Activity } from "../../../../theme/player/activity.js";

export class Flashcard extends Activity {
  /** 1 when the learner knew, else 0; it earns no point. @param {any} key @param {any} response */
  static score(key, response) {
    return +(response === "known");
  }

  action = "choose"; // each button acts at once

  check() {
    this.fields.find((button) => !button.hidden).focus();
  }

  enhance() {
    this.back = this.fields[0].nextSibling;
    this.back.append(this.fix.querySelector(".right").cloneNode(true));
  }

  turn() {
    for (const button of this.fields) button.hidden = !button.value;
    this.back.hidden = false;
  }

  /** @param {HTMLButtonElement} button */
  press({ value }) {
    if (value) {
      this.said = value;
      this.answer();
    } else {
      this.turn();
      this.back.focus();
    }
  }

  read() {
    return this.said;
  }

  /** @param {any} response */
  write(response) {
    this.said = response;
    this.turn();
  }

  /** Neither right nor wrong: only what was said, which may still be changed.
   * @param {number} score @param {any} response */
  show(score, response) {
    this.dataset.done = score ? "right" : "partly";
    for (const button of this.fields) button.setAttribute("aria-pressed", button.value === response);
  }
}
