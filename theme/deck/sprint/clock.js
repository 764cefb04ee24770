/**
 * A clock that hurries nobody: it runs while a question waits for its answer, rests while one
 * reads or looks elsewhere, never cuts a question short, and can be switched off for good.
 *
 * It is to be looked at: only its end, and that it was switched off, are said aloud.
 */
import { fill, make } from "../deck.js";

const TICK = 1000; // ms

export class Clock {
  /** @param {number} seconds @param {Record<string, string>} said */
  constructor(seconds, said) {
    this.left = seconds;
    this.off = false;
    this.said = said;
    this.bar = make("progress");
    this.bar.max = seconds;
    this.bar.setAttribute("aria-hidden", "true");
    this.time = make("p");
    this.time.setAttribute("role", "timer");
    this.status = make("p");
    this.status.setAttribute("role", "status");
    this.stop = make("button", said.stop);
    this.stop.type = "button";
    this.stop.onclick = () => this.switchOff();
    this.shown = make("div", this.time, this.bar, this.stop, this.status);
    this.shown.className = "clock";
    this.draw();
  }

  get over() {
    return this.left <= 0;
  }

  /** A question waits for its answer. */
  run() {
    if (this.over || this.off) return;
    this.status.textContent = "";
    this.timer = setInterval(() => document.hidden || this.tick(), TICK);
  }

  /** It was answered. */
  rest() {
    clearInterval(this.timer);
  }

  tick() {
    this.left--;
    this.draw();
    if (!this.over) return;
    this.rest();
    this.stop.remove();
    this.status.textContent = this.said.passed;
  }

  draw() {
    this.bar.value = this.left;
    this.time.textContent = fill(this.said.left, { n: this.left });
  }

  switchOff() {
    this.rest();
    this.off = true;
    this.shown.replaceChildren(this.status);
    this.status.textContent = this.said.stopped;
    this.shown.closest("section")?.querySelector("h2").focus();
  }
}
