/**
 * Base of every activity element. The HTML is complete without it; this makes it answer.
 *
 * A type brings `static score(key, response)` (pure, 0…1), `read()`, `write(response)` and, when
 * it needs them, `enhance()`, `reasons(response)`, `action` and `check()`. It never knows where
 * results go: an answer is one bubbling `mrl:answer` event. An activity in several steps may also
 * tell `mrl:draft`, with `{id, response}`, to be given back by `write` after a pause.
 *
 * @typedef {{id: string, score: number, max: number, success: boolean, response: any}} Answer
 */
import { words } from "./words.js";

export class Activity extends HTMLElement {
  connectedCallback() {
    this.fresh = this.cloneNode(true);
    this.key = JSON.parse(this.dataset.key);
    /** @type {HTMLFormElement} */
    this.form = this.querySelector("form");
    /** @type {HTMLDetailsElement} */
    this.fix = this.querySelector("details");
    this.status = document.createElement("div");
    this.status.setAttribute("role", "status");
    this.form.after(this.status);
    this.ends = new AbortController();
    this.enhance();
  }

  disconnectedCallback() {
    this.ends.abort();
  }

  /** Listen until the element leaves the page.
   * @param {EventTarget} target @param {string} kind @param {(event: Event) => void} act */
  on(target, kind, act) {
    target.addEventListener(kind, act, this.ends);
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

  /** What the page's main button says until there is an answer: a key of `words`. An activity
   * with buttons of its own says "" and calls `answer()` itself; the main button then goes on. */
  get action() {
    return "check";
  }

  /** The main button was pressed: answer, or say kindly what is missing. */
  check() {
    if (this.ready) this.answer();
    else this.status.textContent = words.missing;
  }

  /** Score the answer, show why, and tell the page. */
  answer() {
    this.settle(this.read());
    this.tell("mrl:answer", this.given);
  }

  /** Come back to a response given earlier, without telling anyone. @param {any} response */
  restore(response) {
    this.write(response);
    this.settle(response);
  }

  /** Ask again: give the place to the activity as it was at first. */
  restart() {
    this.replaceWith(this.fresh);
  }

  /** @param {any} response */
  settle(response) {
    /** @type {any} */
    const type = this.constructor;
    const score = type.score(this.key, response);
    const max = +this.dataset.max;
    /** @type {Answer | undefined} what was answered, once it was */
    this.given = { id: this.dataset.id, score: score * max, max, success: score === 1, response };
    this.show(score, response);
  }

  /** Show the outcome: the verdict, what explains it, the correction when it was not right.
   * @param {number} score @param {any} response */
  show(score, response) {
    const done = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
    const marks = [...this.reasons(response), score === 1 ? "correct" : "incorrect"];
    /** @type {NodeListOf<HTMLElement>} */
    const reasons = this.fix.querySelectorAll("[data-if]");
    const why = [...reasons].filter((p) => marks.includes(p.dataset.if));
    const verdict = document.createElement("b");
    verdict.textContent = words[done];
    this.status.replaceChildren(verdict, ...why.map((p) => p.cloneNode(true)));
    this.dataset.done = done;
    this.fix.open = score < 1;
    this.form.querySelector("fieldset").disabled = true;
  }
}
