/**
 * The link of a duel: what its address carries after the `#`, which no browser sends to a server.
 *
 * Theme, chance, what the list of questions was, the score of who dared, then of who answered,
 * and two letters that say whether it is whole.
 *
 * @typedef {{theme: string, seed: string, list: string, first: number, second?: number}} Duel
 */
import { check, hash } from "../code.js";

/** Questions of a duel. */
export const ASKED = 5;
const FORM = /^#([a-z][a-z0-9-]*)\.([0-9A-Z]{4})\.([0-9A-Z]{2})\.(\d)(?:\.(\d))?\.([0-9A-Z]{2})$/;

/** @param {Duel} duel */
export function written({ theme, seed, list, first, second }) {
  const body = [theme, seed, list, first, second].filter((part) => part !== undefined).join(".");
  return `#${body}.${check(body)}`;
}

/** @param {string} address what follows `#`, with it @returns {Duel | undefined} */
export function understood(address) {
  const [, theme, seed, list, one, other, letters] = FORM.exec(address) || [];
  if (!theme || check(address.slice(1, -3)) !== letters) return;
  const duel = { theme, seed, list, first: +one, second: other && +other };
  if (duel.first <= ASKED && !(duel.second > ASKED)) return duel;
}

/** The questions of a duel, the same on both phones. @param {string[]} refs @param {string} seed */
export const chosen = (refs, seed) =>
  [...refs].sort((a, b) => hash(seed + a) - hash(seed + b) || (a < b ? -1 : 1)).slice(0, ASKED);
