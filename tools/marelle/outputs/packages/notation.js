/**
 * How an answer is written in an LMS: responses in the canonical form of activities/base.py in,
 * the strings of `cmi.interactions` out (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.9).
 *
 * What the editions do not write alike comes in as a notation: `next` and `pair` stand between
 * parts, `most` is the longest string, `long` the type of a long text, `truth` and `range` spell a boolean
 * and an interval.
 *
 * @typedef {{next: string, pair: string, most: number, long: string, truth: (yes: boolean) => string,
 *   range: (low: string, high: string, right: string) => string}} Notation
 * @typedef {(id: string) => string} Spelling
 */

const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
/** An id, as authors write it. */
export const ID = /^[a-z][a-z0-9-]*$/;
const MOST_PATTERNS = 5; // as many as every LMS keeps for a fill-in (SCORM 2004 RTE 4.2.9.1)
const TOO_BIG = 1000; // more than three integer digits are refused here and there

/** What SCORM 2004 and xAPI both took from IEEE 1484.11.1. @type {Notation} */
export const IEEE = {
  next: "[,]",
  pair: "[.]",
  most: 4000,
  long: "long-fill-in",
  truth: String,
  range: (low, high) => `${low}[:]${high}`,
};

/** An id in the alphabet every LMS takes: `lms_id` of ids.py does the same.
 * @type {Spelling} */
export const lmsId = (id) => id.replace(/-/g, "_");

/** An id as the one sign that SCORM 1.2 allows: its rank among all the ids of the activity, so
 * that it is the same for every learner. @param {any} item @param {any} key @returns {Spelling} */
export function letters(item, key) {
  const fields = [...item.querySelectorAll("input,option,button")].map((field) => field.value);
  const right = Array.isArray(key.correct) ? key.correct : Object.keys(key.correct ?? {});
  const all = [...new Set([...fields, ...right])].filter((id) => ID.test(id)).sort();
  return (id) => SIGNS[all.indexOf(id)];
}

/** A sentence on one line, without what an LMS would take for a separator or a language.
 * @param {string} sentence */
export const line = (sentence, most = 250) =>
  sentence.replace(/\s+/g, " ").replace(/\[([.,:])\]/g, "$1").trim().replace(/^\{/, "(").slice(0, most);

const number = (/** @type {string} */ typed) => Number(typed.replace(/\s/g, "").replace(",", ".").replace("−", "-"));
const decimal = (/** @type {number} */ n) => String(+n.toFixed(4));

/** The bounds of a number, then the number. @param {any} key */
const bounds = ({ correct, tolerance = 0 }) => [correct - tolerance, correct + tolerance, correct];

/** The type to report an answer under: a number that some LMS would refuse travels as text, and a
 * long text as what the edition has for it.
 * @param {string} type @param {any} key @param {any} response @param {Notation} how */
export function typeOf(type, key, response, how) {
  if (type === "long-fill-in") return how.long;
  if (type !== "numeric") return type;
  const fits = [number(response), ...bounds(key)].every((n) => Math.abs(n) < TOO_BIG);
  return fits ? type : "fill-in";
}

/** @param {string[]} parts @param {Notation} notation */
const join = (parts, { next, most }) => {
  while (parts.join(next).length > most) parts.pop();
  return parts.join(next);
};

/** How each type of interaction is written; `names` are the parts of the key, in its order.
 * @type {Record<string, (response: any, how: Notation, spell: Spelling, names: string[]) => string>} */
const FORMS = {
  choice: (ids, how, spell) => join(ids.map(spell).sort(), how),
  sequencing: (ids, how, spell) => join(ids.map(spell), how),
  "true-false": (yes, how) => how.truth(yes),
  matching: (pairs, how, spell, lefts) =>
    join(lefts.map((left) => spell(left) + how.pair + spell(pairs[left])), how),
  "fill-in": (typed, how, spell, gaps) =>
    join((typeof typed === "string" ? [typed] : gaps.map((gap) => typed[gap])).map((text) => line(text)), how),
  "long-fill-in": (text, { most }) => line(text, most),
  numeric: (typed) => decimal(number(typed)),
  likert: (id, how, spell) => spell(id),
  performance: (steps, how) =>
    join(steps.map((/** @type {string} */ step) => step.split(".").map(lmsId).join(how.pair)), how),
};

/** Write a response. @param {string} type @param {any} key @param {any} response
 * @param {Notation} how @param {Spelling} spell */
export const write = (type, key, response, how, spell) =>
  FORMS[type](response, how, spell, Object.keys(key.correct ?? {}));

/** Write every pattern that counts as right, the model first.
 * @param {string} type @param {any} key @param {Notation} how @param {Spelling} spell */
export function patterns(type, key, how, spell) {
  const { correct } = key;
  if (correct === undefined) return [];
  if (typeof correct === "number") {
    const [low, high, right] = bounds(key).map(decimal);
    return [type === "numeric" ? how.range(low, high, right) : right];
  }
  if (type !== "fill-in") return [write(type, key, correct, how, spell)];
  const most = Math.max(...Object.values(correct).map((answers) => answers.length));
  return Array.from({ length: Math.min(most, MOST_PATTERNS) }, (_, n) => {
    const nth = Object.entries(correct).map(([gap, answers]) => [gap, answers[n] ?? answers[0]]);
    return write(type, key, Object.fromEntries(nth), how, spell);
  });
}

/** Write a duration as ISO 8601 does. @param {number} ms */
export const isoSpan = (ms) => clock(ms, (h, m, s) => `PT${h}H${m}M${s}S`);

/** Write a duration: its hours, minutes and seconds, these to the hundredth.
 * @param {number} ms @param {(h: string, m: string, s: string) => string} form */
export const clock = (ms, form) => {
  const hundredths = Math.max(0, Math.floor(ms / 10));
  const [h, m] = [Math.floor(hundredths / 360000), Math.floor(hundredths / 6000) % 60];
  return form(String(h), String(m), ((hundredths % 6000) / 100).toFixed(2));
};
