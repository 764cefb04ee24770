/**
 * How near a word of the index is to a word that was typed: from 1, the same, to 0, another.
 */
import { sound } from "./fold.js";

/** What conjugations and derivations add, the longest first. */
const ENDINGS = ("issements issement issages issage isation atrices atrice ations ation ements ateurs ateur ement "
  + "iteurs iteur euses euse eurs eur ages age ances ance ences ence antes ante ants ant aient "
  + "ables able ibles ible iers ier ieres iere ions ion ifs if ives ive ites ite isme istes iste ment "
  + "ait ais ais ees ee ez er es ent ie is it ir ons ai as us ue u e i s x a").split(" ");
const LEAST = 3;

/** A folded word without its ending: `balayer`, `balayage` and `balaie` are `balai`.
 * @param {string} word */
export function stem(word) {
  if (/\d/.test(word)) return word;
  const plain = word.replace(/ç/g, "c").replace(/aux$/, "al");
  const ending = ENDINGS.find((one) => plain.endsWith(one) && plain.length - one.length >= LEAST) || "";
  return plain.slice(0, plain.length - ending.length).replace(/(.)\1$/, "$1").replace(/y$/, "i");
}

/** The letters to change, add, drop or swap from one word to the other, up to *most*.
 * @param {string} a @param {string} b @param {number} most */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, old] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [older, old] = [old, row];
  }
  return old[b.length];
}

const seen = /** @type {Map<string, ReturnType<typeof formsOf>>} */ (new Map());

/** A word in the forms that are compared: worked out once. @param {string} word */
export function forms(word) {
  const known = seen.get(word) || formsOf(word);
  seen.set(word, known);
  return known;
}

/** @param {string} word */
function formsOf(word) {
  const plain = word.replace(/ç/g, "c");
  const root = stem(word);
  return { plain, root, heard: sound(word), core: sound(root) };
}

/** @typedef {ReturnType<typeof forms>} Forms */

/** @param {Forms} typed @param {Forms} known @returns {number} */
export function nearness(typed, known) {
  const [a, b] = [typed.plain, known.plain];
  if (a === b) return 1;
  if (/\d/.test(a)) return b.startsWith(a) && a.length > 2 ? 0.5 : 0;
  return Math.max(byForm(typed, known), byBeginning(typed.root, a, b), byMistake(typed, known));
}

/** The same root, or the same sound. @param {Forms} typed @param {Forms} known */
function byForm(typed, known) {
  if (typed.root === known.root) return 0.9;
  if (typed.heard && typed.heard === known.heard) return typed.heard.length > 2 ? 0.85 : 0.6;
  return typed.core === known.core && typed.core.length > 2 ? 0.7 : 0;
}

/** One is how the other begins. @param {string} root @param {string} a @param {string} b */
function byBeginning(root, a, b) {
  if (a.length > 2 && b.startsWith(a)) return 0.55 + 0.3 * (a.length / b.length);
  return (root.length > 3 && b.startsWith(root)) || (b.length > 3 && a.startsWith(b)) ? 0.5 : 0;
}

/** A slip of the thumb, or of the ear. @param {Forms} typed @param {Forms} known */
function byMistake(typed, known) {
  const letters = slips(typed.plain, known.plain, 8);
  if (letters) return 0.7 - 0.15 * letters;
  const said = slips(typed.heard, known.heard, 7);
  return said ? 0.6 - 0.15 * said : 0;
}

/** How many slips there are, if they are few; two are too many for what is shorter than *long*.
 * @param {string} a @param {string} b @param {number} long */
function slips(a, b, long) {
  const most = a.length >= long ? 2 : a.length > 3 ? 1 : 0;
  const found = distance(a, b, most);
  return found <= most ? found : 0;
}
