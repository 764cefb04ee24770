/**
 * The search itself: what was typed in, the numbers of the pages that answer best out.
 */
import { bones, fold } from "./fold.js";
import { count, lessons, shelf } from "./index.js";
import { forms, nearness } from "./near.js";

/** Worth of a word by where it is: in the text, among the keywords, in the title. */
const FIELDS = [0, 0.5, 0.85, 1];
const SURE = 0.85; // so near that what is less near is another word
const FLOOR = 0.4; // of the best answer: what is worth less is noise
export const MOST = 8; // pages that are shown
const BESIDE = 0.9; // worth of what is no lesson, beside a lesson that says the same
const LONGEST = 8; // words of a question that are looked at

/** Pages that answer what was typed, best first. @param {string} text @returns {Promise<number[]>} */
export async function search(text) {
  const asked = [...new Set(fold(text))].filter((word) => word.length > 1).slice(0, LONGEST);
  const worth = /** @type {Map<number, number>} */ (new Map());
  for (const found of await Promise.all(asked.map(hits))) {
    for (const [number, more] of found) worth.set(number, (worth.get(number) || 0) + more);
  }
  const first = await lessons();
  for (const [number, sum] of worth) if (number >= first) worth.set(number, BESIDE * sum);
  const least = FLOOR * Math.max(0, ...worth.values());
  return [...worth].filter(([, sum]) => sum >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
}

/** What each page is worth for one word that was typed. @param {string} word */
async function hits(word) {
  const typed = forms(word);
  const words = Object.entries(await shelf("words", bones(word)));
  const near = words.map(([known, steps]) => /** @type {[number, number[]]} */ ([nearness(typed, forms(known)), steps]));
  const sure = near.some(([how]) => how >= SURE);
  const total = await count();
  const best = /** @type {Map<number, number>} */ (new Map());
  for (const [how, steps] of near) {
    if (!how || (sure && how < SURE - 0.2)) continue;
    const rare = Math.log(1 + total / steps.length);
    let mark = 0;
    for (const step of steps) {
      mark += step;
      best.set(mark >> 2, Math.max(best.get(mark >> 2) || 0, how * how * rare * FIELDS[mark & 3]));
    }
  }
  return best;
}
