/**
 * Révisions: the questions this person answered, each when it is about to be forgotten.
 *
 * What was answered in lessons waits in the store; a question that changed is asked as a new one,
 * one that was removed is forgotten. Each answer is kept at once: one may stop at any time.
 */
import { ahead, begin, count, fill, make, offer, over, result, series, square } from "../deck.js";
import { find, site } from "../lessons.js";
import { counted } from "../noted.js";
import { dateOf } from "../schedule.js";
import { due, following, keep, minutes, reviews, tally } from "../store.js";
import { keeps } from "../../player/store.js";
import { words } from "./words.js";

/** @typedef {import("../lessons.js").Question} Question */

/** @param {number} day */
function named(day) {
  const { lang } = document.documentElement;
  const away = day - reviews().day;
  if (away === 1) return words.tomorrow;
  const how = /** @type {Intl.DateTimeFormatOptions} */ (away < 7 ? { weekday: "long" } : { weekday: "long", day: "numeric", month: "long" });
  return dateOf(day).toLocaleDateString(lang, how);
}

/** Nothing is due: say when something will be. @param {boolean} moved */
function rest(moved) {
  const all = reviews();
  const day = following(all);
  const known = Object.keys(all.cards).length + all.waiting.length;
  const said = day ? fill(words.next, { day: named(day) }) : known ? fill(words.next, { day: words.tomorrow }) : words.none;
  square(all.done ? words.enough : words.empty, keeps() ? [make("p", said), make("p", words.yours)] : [make("p", words.nothing)], moved);
  offer(words.lessons, () => location.assign(`${site}catalogue/`));
}

/** Forget the questions that are no longer published. @param {string[]} refs */
function forget(refs) {
  const all = reviews();
  for (const ref of refs) delete all.cards[ref];
  if (refs.length) keep(all);
}

/** @param {Question[]} list */
async function play(list) {
  const right = await series(list, words, tally);
  await counted();
  const day = following(reviews());
  const big = fill(words.score, { right, of: list.length });
  const score = result(big, right === list.length ? words.all : words.some);
  over(words.over, [score, make("p", fill(words.next, { day: day ? named(day) : words.tomorrow }))]);
  offer(words.lessons, () => location.assign(`${site}catalogue/`));
}

async function open() {
  begin();
  const refs = due(await counted());
  const { found, gone, away } = await find(refs);
  forget(gone);
  const left = away.length ? [make("p", count(words, "away", away.length))] : [];
  if (!found.length) {
    if (!left.length) return rest(false);
    square(words.ready, left, false);
    return offer();
  }
  const time = count(words, "minute", minutes(found.length));
  const goal = make("p", count(words, "today", found.length, { minutes: time }));
  goal.className = "goal";
  ahead(found).catch(() => {}); // again when each is asked
  square(words.ready, [goal, ...left, make("p", words.why), make("p", words.yours)], false);
  offer(words.start, () => play(found).catch(() => {
    square(words.ready, [make("p", words.absent)]);
    offer();
  }));
}

open();
