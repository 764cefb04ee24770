/**
 * Memory pairs: the two sides of an association are hidden on as many cards; find what goes
 * together. No time, no score but the number of tries; the cards may be left open.
 */
import { begin, choice, count, fill, make, offer, over, result, square } from "../deck.js";
import { site, split } from "../lessons.js";
import { picker } from "../pick.js";
import { profileStore } from "../../player/store.js";
import { Board } from "./board.js";
import { cardsOf } from "./pairs.js";
import { words } from "./words.js";

/** @typedef {import("../lessons.js").Question} Question */

const prefers = profileStore("pairs");

/** Before a game: of what, cards hidden or open. @param {boolean} moved */
function start(moved) {
  const pick = picker(words, "pairs");
  const ways = { hidden: words.close, open: words.open };
  const faces = choice(words.cards, prefers.read(), ways);
  square(words.ready, [make("p", words.intro), ...pick.fields, faces.shown], moved);
  offer(words.start, async () => {
    prefers.write(faces.value());
    const { value: question } = await pick.draw().next();
    if (question) return play(question, faces.value() === "open");
    square(words.ready, [make("p", words.absent)]);
    offer(words.again, () => start(true));
  });
}

/** @param {Question} question @param {boolean} open */
function play(question, open) {
  const cards = cardsOf(question.html);
  const status = make("p", words.turn);
  const tries = make("small", count(words, "tries", 0));
  const told = make("div", status, tries);
  told.className = "told";
  status.setAttribute("role", "status");
  /** @param {string} said */
  const say = (said) => {
    status.textContent = said;
    tries.textContent = count(words, "tries", board.tries);
  };
  const board = new Board(cards, open, words, {
    turned: say,
    tried: (one, other, found) => {
      const sentence = board.whole ? words.last : found ? words.found : words.missed;
      say(fill(sentence, { one: one.said, other: other.said }));
      if (board.whole) offer(words.finish, () => end(question, board.tries));
    },
  });
  const from = make("p", make("small", question.title));
  const prompt = make("p", ...[...question.html.querySelector("legend").childNodes].map((node) => document.importNode(node, true)));
  square(fill(words.title, { n: cards.length / 2 }), [from, prompt, told, board.shown]);
  offer();
}

/** @param {Question} question @param {number} tries */
function end({ ref, title, html }, tries) {
  const why = html.querySelector(".fix [data-if=correct]");
  const lesson = Object.assign(make("a", title), { href: `${site}m/${split(ref)[0]}/` });
  const list = make("ul", make("li", lesson));
  list.className = "links";
  const said = why ? [make("p", ...[...why.childNodes].map((node) => document.importNode(node, true)))] : [];
  over(words.over, [result(count(words, "tries", tries), words.well), ...said, make("h3", words.read), list]);
  offer(words.again, () => start(true));
}

begin();
start(false);
