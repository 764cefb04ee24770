/**
 * Sprint: closed questions one after the other, for a minute that hurries nobody, or without clock.
 *
 * A question that was begun is finished, and reading why never costs time. Which of the two one
 * prefers is remembered for the person in use.
 */
import { ask, begin, choice, fill, make, offer, over, result, square } from "../deck.js";
import { site, split } from "../lessons.js";
import { picker } from "../pick.js";
import { profileStore } from "../../player/store.js";
import { Clock } from "./clock.js";
import { words } from "./words.js";

/** @typedef {import("../lessons.js").Question} Question */

const SECONDS = 60;
const CALM = 10; // questions of a game without clock
const prefers = profileStore("sprint");

/** Before a game: of what, and with or without clock. @param {boolean} moved */
function start(moved) {
  const pick = picker(words, "closed");
  const ways = { timed: words.timed, calm: fill(words.calm, { n: CALM }) };
  const clock = choice(words.clock, prefers.read(), ways);
  square(words.ready, [make("p", words.intro), ...pick.fields, clock.shown, make("p", words.game)], moved);
  offer(words.start, () => {
    prefers.write(clock.value());
    play(pick.draw(), clock.value() === "timed" ? new Clock(SECONDS, words) : null).catch(absent);
  });
}

function absent() {
  square(words.over, [make("p", words.absent)]);
  offer(words.again, () => start(true));
}

/** @param {AsyncGenerator<Question, void>} draw @param {Clock | null} clock */
async function play(draw, clock) {
  const missed = [];
  let asked = 0;
  const last = () => (clock && !clock.off ? clock.over : asked >= CALM);
  for (let next = draw.next(); !last(); ) {
    const { value: question } = await next;
    if (!question) break;
    next = draw.next(); // while this one is answered
    const answer = await ask(question, {
      title: fill(words.title, { at: ++asked }),
      onward: () => (last() ? words.finish : words.onward),
      above: clock ? [clock.shown] : [],
      shown: () => clock?.run(),
      answered: () => clock?.rest(),
    });
    if (!answer.success) missed.push(question);
  }
  if (asked) end(asked, missed);
  else absent();
}

/** @param {number} asked @param {Question[]} missed */
function end(asked, missed) {
  const right = asked - missed.length;
  const shown = [result(fill(words.score, { right, of: asked }), missed.length ? words.some : words.perfect)];
  const lessons = new Map(missed.map(({ ref, title }) => [split(ref)[0], title]));
  if (lessons.size) {
    const links = [...lessons].map(([module, title]) => make("li", Object.assign(make("a", title), { href: `${site}m/${module}/` })));
    const list = make("ul", ...links);
    list.className = "links";
    shown.push(make("h3", words.read), list);
  }
  over(words.over, shown);
  offer(words.again, () => start(true));
}

begin();
start(false);
