/**
 * Base of every activity element. The HTML is complete without it; this makes it answer.
 *
 * A type brings `static score(key, response)` (pure, 0…1), `read()`, `write(response)` and, when
 * it needs them, `enhance()`, `press(button)`, `reasons(response)` and `action`. It never knows where
 * results go: an answer is one bubbling `mrl:answer` event. An activity in several steps may also
 * tell `mrl:draft`, with `{id, response}`, to be given back by `write` after a pause.
 *
 * @typedef {{id: string, score: number, max: number, success: boolean, response: any}} Answer
 */
import { words } from "./words.js";

export class Activity extends HTMLElement {
  connectedCallback() {
    this.fresh = this.outerHTML; // a copy of the elements would load the pictures that wait
    this.key = JSON.parse(this.dataset.key);
    /** @type {any} what render/body.py draws: the form, the verdict, the correction */
    this.form = this.children[0];
    /** @type {any} */
    this.status = this.children[1];
    /** @type {any} */
    this.fix = this.children[2];
    /** @type {any[]} */
    this.fields = [...this.form.querySelectorAll("input,select,button")];
    // it hears itself alone: when it leaves the page nothing is left to take back
    this.onclick = (/** @type {any} */ event) => {
      const button = event.target.closest("button,a[data-step]");
      if (button) this.press(button, event);
    };
    this.enhance();
  }

  /** Tell the page; false when it says no. @param {string} kind @param {any} detail */
  tell(kind, detail) {
    return this.dispatchEvent(new CustomEvent(kind, { bubbles: true, cancelable: true, detail }));
  }

  /** Add once what only JavaScript can do. */
  enhance() {}

  /** A button of the activity was pressed. @param {any} button @param {Event} event */
  press(button, event) {}

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

  /** What the page's main button says until there is an answer: a key of `words`. An activity
   * with buttons of its own says so, calls `answer()` itself, and has its `check()` lead to them.
   * With no word at all it asks for nothing: one may go on, and finish, without an answer. */
  action = "check";

  /** The main button was pressed: answer, or say kindly what is missing. */
  check() {
    if (this.read() === undefined) this.status.textContent = words.missing;
    else this.answer();
  }

  /** Score the answer, show why, and tell the page, unless what is late there wants more first. */
  answer() {
    if (!this.tell("mrl:try", this.read())) return;
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
    this.outerHTML = this.fresh;
  }

  /** @param {any} response */
  settle(response) {
    /** @type {any} */
    const type = this.constructor;
    const score = type.score(this.key, response);
    const max = +this.dataset.max;
    const points = max * ("whole" in this.dataset ? Math.floor(score) : score);
    /** @type {Answer | undefined} what was answered, once it was */
    this.given = { id: this.dataset.id, score: points, max, success: score === 1, response };
    this.show(score, response);
  }

  /** Show the outcome: the verdict, what explains it, the correction when it was not right.
   * @param {number} score @param {any} response */
  show(score, response) {
    const done = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
    const marks = [...this.reasons(response), score === 1 ? "correct" : "incorrect"];
    const why = [...this.fix.children].filter((p) => marks.includes(p.dataset.if));
    this.status.replaceChildren(words[done], ...why.map((p) => p.cloneNode(true)));
    for (const p of why) p.hidden = true; // said once: the correction has the rest
    this.dataset.done = done;
    this.fix.open = score < 1;
    this.form.firstChild.disabled = true;
  }
}
