/**
 * Base of every activity element. The HTML is complete without it; this makes it answer.
 *
 * A type brings `static score(key, response)` (pure, 0…1), `read()`, `write(response)` and, when
 * it needs them, `enhance()`, `reasons(response)`, `action` and `check()`. It never knows where
 * results go: an answer is one bubbling `mrl:answer` event.
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
    this.status.setAttribute("role", "status");
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

  /** What the page's main button says until the activity is answered: a key of `words`.
   * An activity that has buttons of its own (a card, a scenario) says "" and calls `answer()`
   * itself when it is done; the main button then goes on without an answer. */
  get action() {
    return "check";
  }

  /** The main button was pressed: answer, or say kindly what is missing. */
  check() {
    if (this.ready) this.answer();
    else this.status.textContent = words.missing;
  }

  /** Score the answer, show why, and tell the page. @returns {Answer} */
  answer() {
    const answer = this.restore(this.read(), false);
    this.tell("mrl:answer", answer);
    return answer;
  }

  /** Show the outcome of a response, without telling anyone.
   * @param {any} response @param {boolean} [rewrite] put it back into the form first
   * @returns {Answer} */
  restore(response, rewrite = true) {
    if (rewrite) this.write(response);
    const score = /** @type {any} */ (this.constructor).score(this.key, response);
    const max = Number(this.dataset.max);
    this.show(score, response);
    return { id: this.dataset.id || "", score: score * max, max, success: score === 1, response };
  }

  /** @param {number} score @param {any} response */
  show(score, response) {
    this.dataset.done = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
    for (const field of this.form.elements) {
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
