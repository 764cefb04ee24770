/** What is sound in the records of reviews and challenges, whoever made them. Pure. */
import { only } from "../player/store.js";

const finite = Number.isFinite;
const FIGURES = ["stability", "difficulty", "last", "due"];

/** @param {any} card */
const isCard = (card) => typeof card?.v === "string" && FIGURES.every((name) => finite(card.memory?.[name]));

/** @param {any} said */
const isSaid = (said) =>
  typeof said?.ref === "string" && typeof said.v === "string" && finite(said.day) && [1, 2, 3, 4].includes(said.grade);

/** @param {any} n */
const number = (n) => (finite(n) ? n : undefined);

/** @type {Record<string, (part: any) => any>} */
const PARTS = {
  cards: (all) => only(all, isCard),
  waiting: (all) => (Array.isArray(all) ? all.filter(isSaid) : undefined),
  day: number,
  done: number,
  days: number,
  total: number,
};

/** What is understood of reviews that were kept; a part that is not is not there.
 * @param {any} kept @returns {Partial<import("./store.js").Reviews>} */
export const soundReviews = (kept) =>
  Object.fromEntries(
    Object.entries(kept ?? {})
      .map(([name, part]) => [name, PARTS[name] ? PARTS[name](part) : part])
      .filter(([, part]) => part !== undefined),
  );

/** What is understood of tries that were kept. @param {any} kept
 * @returns {Record<string, import("./challenge/tries.js").Try>} */
export const soundTries = (kept) =>
  only(kept, (one) => finite(one?.right) && finite(one.of) && (typeof one.code === "string" || Array.isArray(one.answered)));
