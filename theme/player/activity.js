/**
 * Base of every activity element. The HTML is complete without it; this makes it answer.
 *
 * A type brings `static score(key, response)` (pure, 0…1), `read()`, `write(response)` and, when
 * it needs them, `enhance()` and `reasons(response)`. It never knows where results go: an answer
 * is one bubbling `mrl:answer` event.
 *
 * @typedef {{id: string, score: number, max: number, success: boolean, response: any}} Answer
 */
import { words } from "./words.js";

export class Activity extends HTMLElement {
  connectedCallback() {
    this.key = JSON.parse(this.dataset.key || "{}");
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.fix = /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
    this.status = document.createElement("div");
    this.status.role = "status";
    this.form.after(this.status);
    this.ends = new AbortController();
    this.enhance();
    this.on(this.form, "submit", (event) => event.preventDefault());
    for (const kind of ["input", "change"]) {
      this.on(this.form, kind, () => this.tell("mrl:input", { ready: this.ready }));
    }
  }

  disconnectedCallback() {
    this.ends.abort();
  }

  /** Listen until the element leaves the page.
   * @param {EventTarget} target @param {string} kind @param {(event: Event) => void} act */
  on(target, kind, act) {
    target.addEventListener(kind, act, { signal: this.ends.signal });
  }

  /** @param {string} kind @param {object} detail */
  tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { bubbles: true, detail }));
  }

  /** Add once what only JavaScript can do. */
  enhance() {}

  /** The response in its canonical form, or undefined while it is not complete.
   * @returns {any} */
  read() {}

  /** Put a response back into the form. @param {any} response */
  write(response) {}

  /** The `data-if` marks of the correction to show for a response. @param {any} response
   * @returns {string[]} */
  reasons(response) {
    return [];
  }

  get ready() {
    return this.read() !== undefined;
  }

  /** Score the answer, show why, and tell the page. @returns {Answer} */
  answer() {
    const response = this.read();
    const score = /** @type {any} */ (this.constructor).score(this.key, response);
    const max = Number(this.dataset.max);
    const answer = { id: this.dataset.id || "", score: score * max, max, success: score === 1, response };
    this.show(score, response);
    this.tell("mrl:answer", answer);
    return answer;
  }

  /** Come back to an answer given earlier, without telling anyone. @param {any} response */
  restore(response) {
    this.write(response);
    this.show(/** @type {any} */ (this.constructor).score(this.key, response), response);
  }

  /** @param {number} score @param {any} response */
  show(score, response) {
    this.dataset.done = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
    for (const field of this.form.querySelectorAll("input,select,button")) {
      /** @type {HTMLInputElement} */ (field).disabled = true;
    }
    const marks = new Set([...this.reasons(response), score === 1 ? "correct" : "incorrect"]);
    const why = [...this.fix.querySelectorAll("[data-if]")].filter((p) => marks.has(/** @type {HTMLElement} */ (p).dataset.if || ""));
    const verdict = document.createElement("b");
    verdict.textContent = words[this.dataset.done];
    this.status.replaceChildren(verdict, ...why.map((p) => p.cloneNode(true)));
    this.fix.open = score < 1;
  }
}
