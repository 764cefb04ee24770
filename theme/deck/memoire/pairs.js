/**
 * The pairs of a `match` activity, and the cards they are drawn on.
 *
 * @typedef {{pair: string, face: DocumentFragment, said: string}} Card
 */
import { shuffled } from "../pick.js";

/** The two cards of each pair, in an order of chance. @param {HTMLElement} html @returns {Card[]} */
export function cardsOf(html) {
  const { correct } = JSON.parse(html.dataset.key);
  return shuffled([...html.querySelectorAll("label.pair")].flatMap((label) => {
    const list = label.querySelector("select");
    const right = [...list.options].find(({ value }) => value === correct[list.name]);
    return [label.querySelector("span"), right].map((side) => card(list.name, side));
  }));
}

/** @param {string} pair @param {Element} side @returns {Card} */
function card(pair, side) {
  const face = document.createDocumentFragment();
  face.append(...[...side.childNodes].map((node) => document.importNode(node, true)));
  const picture = side.querySelector("img");
  return { pair, face, said: side.textContent.trim() || picture?.alt || "" };
}
