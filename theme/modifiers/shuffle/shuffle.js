/**
 * Answers in an order of this learner's own (`data-mix`): what each type says can change places does,
 * by a seed, one for the module. `<mrl-mix>` keeps it as a response, gives the same order back after
 * a pause, and « Recommencer » draws another. Ids, keys and answers are what they were.
 */
import { seed, spread } from "../chance.js";

/** What stands for a part in a key, when something does. @param {any} part @returns {string} */
const idOf = (part) => part.dataset.step || part.value;

/** What tells a part from its neighbours: its words, or the name of a picture without a caption.
 * @param {any} part @returns {string} */
const nameOf = (part) => part.textContent || part.control.value;

/** The parts of one group in the order of a seed, which is never that of the right answers: a list
 * that happens to be right gives itself away. @param {any[]} parts @param {string} by
 * @param {any} correct what is right, from the key */
export function mixed(parts, by, correct) {
  const rank = (/** @type {any} */ part) => spread(`${by}/${nameOf(part)}`);
  const order = [...parts].sort((a, b) => rank(a) - rank(b));
  const right = Object.values(correct);
  const told = order.map(idOf).filter((id) => right.includes(id));
  return told.length > 1 && String(told) === String(right) ? order.reverse() : order;
}

/** Put the parts of an activity in the order of a seed. @param {any} item @param {string} by */
export function arrange(item, by) {
  const parts = [...item.form.querySelectorAll(item.dataset.mix)];
  for (const place of new Set(parts.map((part) => part.parentNode))) {
    const own = parts.filter((part) => part.parentNode === place);
    const after = own[own.length - 1].nextSibling;
    for (const part of mixed(own, `${by}/${item.id}`, item.key.correct)) place.insertBefore(part, after);
  }
  if (item.given) item.write(item.given.response); // a list that is moved forgets what was chosen
}

/** Whether somebody is answering: nothing moves under a finger. @param {any} item */
const begun = ({ form }) => form.contains(document.activeElement) || [...new FormData(form).values()].some(Boolean);

export default function shuffle() {
  class Mix extends HTMLElement {
    connectedCallback() {
      // after the session had the time to give back a seed of an earlier visit
      queueMicrotask(() => this.seed || this.restart());
    }

    /** Draw another order, for what has no answer. */
    restart() {
      this.order(seed(), false);
      const detail = { id: this.dataset.id, response: this.seed };
      this.dispatchEvent(new CustomEvent("mrl:draft", { bubbles: true, detail }));
    }

    /** @param {string} kept */
    restore(kept) {
      this.order(kept, true);
    }

    /** Each activity waits for its element. @param {string} by @param {boolean} answered */
    order(by, answered) {
      this.seed = by;
      this.given = {}; // given back once is enough
      for (const item of /** @type {NodeListOf<any>} */ (document.querySelectorAll("[data-mix]"))) {
        customElements.whenDefined(item.localName).then(() => {
          if (item.given ? answered : !begun(item)) arrange(item, by);
        });
      }
    }
  }

  customElements.define("mrl-mix", Mix);
}
