/** A card to turn over; the learner says whether they knew. */
import { Activity } from "../../../../theme/player/activity.js";

export class Flashcard extends Activity {
  /** 1 when the learner knew, else 0; it earns no point. @param {any} key @param {any} response */
  static score(key, response) {
    return +(response === "known");
  }

  enhance() {
    const [turn, ...says] = this.form.querySelectorAll("button");
    const back = /** @type {HTMLElement} */ (this.form.querySelector(".back"));
    back.append(/** @type {Node} */ (this.fix.querySelector(".right")).cloneNode(true));
    this.says = says;
    this.turn = () => {
      turn.hidden = true;
      for (const part of [back, ...says]) part.hidden = false;
    };
    turn.hidden = false;
    this.on(turn, "click", () => {
      this.turn();
      back.focus();
    });
    for (const button of says) {
      this.on(button, "click", () => {
        this.said = button.value;
        this.answer();
      });
    }
  }

  get action() {
    return ""; // each button acts at once
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
    for (const button of this.says) button.setAttribute("aria-pressed", String(button.value === response));
  }
}
