/**
 * What one has of a feature after getting what another phone has of it. Pure: nothing is lost, what
 * makes no sense is as none, and the same code twice changes nothing.
 */
import { soundReviews, soundTries } from "../../deck/sound.js";
import { both, soundEpisodes } from "../../podcast/heard.js";
import { soundNews } from "../../news/store.js";
import { laterStanding, soundStandings } from "../../deck/positioning/kept.js";
import { only } from "../../player/store.js";
import { joined } from "../road/record.js";
import { better, soundResults } from "../heaven/done.js";

/** One thing a name: those of both, and of one that both have, what *pick* says.
 * @param {Record<string, any>} mine @param {Record<string, any>} theirs
 * @param {(mine: any, theirs: any) => any} pick */
function named(mine, theirs, pick) {
  const each = Object.entries(theirs).map(([name, one]) => [name, name in mine ? pick(mine[name], one) : one]);
  return { ...mine, ...Object.fromEntries(each) };
}

/** Of each question the later memory; every answer that waits, but those that were counted since.
 * @param {any} mine @param {any} theirs */
function reviewed(mine, theirs) {
  const { cards: ours = {}, waiting = [], day = 0, done = 0, days = 0, total = 0 } = soundReviews(mine);
  const other = { cards: {}, waiting: [], day: 0, done: 0, days: 0, total: 0, ...soundReviews(theirs) };
  const cards = named(ours, other.cards, (a, b) => (b.memory.last > a.memory.last ? b : a));
  const known = new Set(waiting.map((said) => JSON.stringify(said)));
  const more = other.waiting.filter((said) => !known.has(JSON.stringify(said)) && !(cards[said.ref]?.memory.last >= said.day));
  const last = Math.max(day, other.day);
  return {
    ...other,
    ...soundReviews(mine),
    cards,
    waiting: [...waiting, ...more].sort((a, b) => a.day - b.day),
    day: last,
    done: Math.max(day === last ? done : 0, other.day === last ? other.done : 0),
    days: Math.max(days, other.days),
    total: Math.max(total, other.total),
  };
}

/** A finished try, then the one that is more advanced. @param {import("../../deck/challenge/tries.js").Try} try_ */
const advanced = ({ code, answered = [] }) => (code ? Infinity : answered.length);

/** The wall of both: what either saw, put aside or answered. @param {any} mine @param {any} theirs */
function walls(mine, theirs) {
  const [a, b] = [soundNews(mine), soundNews(theirs)];
  const all = (/** @type {"seen" | "marks" | "polls"} */ name) => ({ ...b[name], ...a[name] });
  return { seen: all("seen"), since: [a.since, b.since].filter(Boolean).sort()[0] || "", marks: all("marks"), polls: all("polls") };
}

/** @type {Record<string, (mine: any, theirs: any) => any>} */
const WAYS = {
  ".reviews": reviewed,
  ".badges": (mine, theirs) => named(days(mine), days(theirs), Math.min),
  ".challenges": (mine, theirs) =>
    named(soundTries(mine), soundTries(theirs), (a, b) => (advanced(b) > advanced(a) ? b : a)),
  ".positioning": (mine, theirs) => named(soundStandings(mine), soundStandings(theirs), laterStanding),
  ".done": (mine, theirs) => named(soundResults(mine), soundResults(theirs), (a, b) => better(b, a)),
  ".episodes": (mine, theirs) => named(soundEpisodes(mine), soundEpisodes(theirs), both),
  ".paths": joined,
  ".news": walls,
  ".survey": (mine, theirs) => ({ ...theirs, ...mine }),
};
/** @param {any} all */
const days = (all) => only(all, Number.isFinite);

/** @param {string} name of the record @param {any} mine @param {any} theirs what both phones have;
 * what is a choice of a person stays as it is here */
export const together = (name, mine, theirs) => (WAYS[name] ? WAYS[name](mine, theirs) : (mine ?? theirs));
