/**
 * Sets that ask a few of their activities, drawn by lot (`<mrl-bank>`): the others are hidden, with
 * their squares, and count for nothing. The seed is the bank's « response »: the session keeps it
 * as it keeps answers, gives it back, and a new start draws anew. Without this file all are asked.
 */

import { seed, spread } from "../chance.js";

/** Those of *ids* that a seed draws; an id that is added or removed changes at most one of them.
 * @param {string} by @param {string[]} ids @param {number} count */
export function drawn(by, ids, count) {
  const rank = (/** @type {string} */ id) => spread(`${by}/${id}`);
  return [...ids].sort((a, b) => rank(a) - rank(b)).slice(0, count);
}

/** @param {any} page */
export default function bank(page) {
  const all = (/** @type {string} */ query) => /** @type {any[]} */ ([...document.querySelectorAll(query)]);
  const [squares, marks, links] = page.line.map((/** @type {any[]} */ each) => [...each]);

  class Bank extends HTMLElement {
    connectedCallback() {
      const ids = /** @type {string} */ (this.dataset.of).split(" ");
      this.squares = ids.map((id) => /** @type {any} */ (document.getElementById(id)).closest("section"));
      this.intro = this.squares[0].querySelector(".intro");
      this.anchor = this.squares[0].id;
      // after the session had the time to give back a seed of an earlier visit
      queueMicrotask(() => this.seed || this.restart());
    }

    /** Draw anew. */
    restart() {
      this.restore(seed());
      const detail = { id: this.dataset.id, response: this.seed };
      this.dispatchEvent(new CustomEvent("mrl:draft", { bubbles: true, detail }));
    }

    /** @param {string} kept */
    restore(kept) {
      this.seed = kept;
      this.given = {}; // given back once is enough
      const ids = /** @type {string} */ (this.dataset.of).split(" ");
      const chosen = drawn(kept, ids, +(this.dataset.draw || 0));
      const shown = this.squares.filter((square, n) => {
        square.removeAttribute("id");
        square.hidden = !chosen.includes(ids[n]);
        square.querySelector("[data-id]").classList.toggle("item", !square.hidden);
        return !square.hidden;
      });
      shown.forEach((square, n) => {
        square.querySelector("h2 small").textContent = `${n + 1}/${shown.length}`;
      });
      shown[0].id = this.anchor;
      if (this.intro) shown[0].querySelector("h2").after(this.intro);
      line();
      page.land();
    }
  }

  /** Draw the line of squares again: those that are hidden leave it, the others are numbered. */
  function line() {
    const left = squares.map((/** @type {any} */ _, /** @type {number} */ n) => n).filter((/** @type {number} */ n) => !squares[n].hidden);
    [squares, marks, links].forEach((whole, n) => {
      page.line[n].splice(0, squares.length, ...left.map((/** @type {number} */ at) => whole[at]));
    });
    squares.forEach((/** @type {any} */ { hidden }, /** @type {number} */ n) => {
      marks[n].hidden = links[n].parentNode.hidden = hidden;
    });
    page.line[1].slice(1, -1).forEach((/** @type {any} */ mark, /** @type {number} */ n) => {
      mark.firstChild.data = n + 1;
    });
    for (const column of all("nav summary span span")) column.hidden = !column.querySelector("i:not([hidden])");
  }

  customElements.define("mrl-bank", Bank);
}
