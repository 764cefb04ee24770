/**
 * Cards on a board: turn two; they stay turned when they go together. Nothing turns by itself, so
 * there is time to read: two cards that do not match hide when the next one is turned.
 *
 * @typedef {import("./pairs.js").Card} Card
 * @typedef {{turned: (said: string) => void, tried: (one: Card, other: Card, found: boolean) => void}} Told
 *   what the page is told: one card turned, then both
 */
import { fill, make } from "../deck.js";

export class Board {
  /** @param {Card[]} cards @param {boolean} open whether all faces show from the start
   * @param {Record<string, string>} said @param {Told} told */
  constructor(cards, open, said, told) {
    this.open = open;
    this.said = said;
    this.told = told;
    this.tries = 0;
    /** @type {number[]} the places of the cards just turned */
    this.turned = [];
    this.found = new Set();
    this.cards = cards;
    this.buttons = cards.map((_, place) => this.button(place));
    this.shown = make("ol", ...this.buttons.map((button) => make("li", button)));
    this.shown.className = "board";
  }

  /** Whether every pair is found. */
  get whole() {
    return this.found.size * 2 === this.cards.length;
  }

  /** @param {number} place */
  button(place) {
    const face = make("span", this.cards[place].face);
    const button = make("button", make("i", String(place + 1)), " ", face);
    button.type = "button";
    button.onclick = () => this.press(place);
    this.draw(place, button);
    return button;
  }

  /** Show one card as it is now. @param {number} place @param {HTMLElement} [button] */
  draw(place, button = this.buttons[place]) {
    const { pair, said } = this.cards[place];
    const found = this.found.has(pair);
    const turned = this.turned.includes(place);
    const seen = this.open || found || turned;
    const name = fill(found ? this.said.cardFound : seen ? this.said.card : this.said.hidden, { n: place + 1, said });
    button.setAttribute("aria-label", name);
    button.setAttribute("aria-pressed", String(turned));
    button.classList.toggle("found", found);
    /** @type {HTMLElement} */ (button.lastElementChild).hidden = !seen;
    if (found) button.setAttribute("aria-disabled", "true");
  }

  /** @param {number} place */
  press(place) {
    if (this.found.has(this.cards[place].pair)) return;
    if (this.turned.length === 2) this.hide();
    else if (this.turned.includes(place)) return;
    this.turned.push(place);
    this.draw(place);
    if (this.turned.length === 2) this.compare();
    else this.told.turned(fill(this.said.turned, { n: place + 1, said: this.cards[place].said }));
  }

  hide() {
    const before = this.turned;
    this.turned = [];
    for (const place of before) this.draw(place);
  }

  compare() {
    const [one, other] = this.turned.map((place) => this.cards[place]);
    this.tries++;
    const found = one.pair === other.pair;
    if (found) {
      this.found.add(one.pair);
      this.hide();
    }
    this.told.tried(one, other, found);
  }
}
