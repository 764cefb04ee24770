/**
 * Which squares of a path are filled, and why; which are locked, and by what. Pure: no clock, no
 * storage. `tests/unit/road_cases.yml` is its table of cases.
 *
 * @typedef {{m: string[], title: string, v: string}} Equal an equivalent, with its former names
 * @typedef {{m: string, v: string, title?: string, for?: string[], at?: string, formerly?: string[], equal?: Equal[]}} Counted
 * a module; its title when one may choose; `for` are the directions that adapt it, `at` the one of
 * them that the path is for
 * @typedef {{id: string, kind: string, title: string, any?: Counted[], after?: string[], optional?: boolean, days?: number, code?: string, stand?: string, about?: string[], dates?: string[], skip?: [string, number]}} Step
 * @typedef {{id: string, title?: string, formerly?: string[], days?: number, same?: boolean, until?: string}} Rules
 * @typedef {{on: number, status: string, updated?: string, score?: number, max?: number, last?: Result}} Result `last`: a newer one
 * @typedef {{on: number, how: string, by?: string, note?: string, updated?: string, chosen?: string, points?: [number, number]}} Done
 * `chosen`: of a choice, the lesson; `points`: of an evaluation, those had and those there were
 * @typedef {{on: Record<string, number>, levels: Record<string, {n: number, on: number}>}} Stood profiles
 * @typedef {{began?: number, over?: number, end?: Record<string, Done & {title?: string}>, steps: Record<string, Done>}} Kept
 * `end`: how each step was done when all was over, which nothing undoes
 * @typedef {{step: Step, done: Done | null, old: Done | null, locked: string[], wait: number}} Square
 * `old` is what was done and no longer counts; `locked` are the steps to do before; `wait` is when a
 * pause ends, 0 when nothing runs
 */
export const DAY_LONG = 86_400_000; // ms

/** Of the results of a module, the newest that fills a square. @param {Result | undefined} result
 * @param {string} kind @param {Rules} rules @param {number} now @param {string} v the version of today */
function counted(result, kind, rules, now, v) {
  return [result?.last, result].find((one) => {
    if (!one || (kind === "evaluation" ? one.status !== "passed" : one.status === "failed")) return false;
    return (!rules.same || one.updated === v) && (!rules.days || now - one.on <= rules.days * DAY_LONG);
  });
}

/** What fills a step among modules: itself, then what it was called, then an equivalent.
 * @param {Step} step @param {Record<string, Result>} results @param {Rules} rules @param {number} now
 * @returns {Done | null} */
export function already(step, results, rules, now) {
  const found = /** @type {Done[]} */ ([]);
  const look = (/** @type {string} */ name, /** @type {string} */ how, /** @type {string} */ v, more = {}) => {
    const good = counted(results[name], step.kind, rules, now, v);
    if (good) found.push({ on: good.on, how, ...more, ...(good.updated && { updated: good.updated }), ...pointsOfEvaluation(step, good) });
  };
  for (const one of step.any || []) {
    const chosen = one.title && { chosen: one.title };
    look(one.m, "module", one.v, chosen);
    for (const name of one.formerly || []) look(name, "formerly", one.v, chosen);
    for (const { m, title, v } of one.equal || []) for (const name of m) look(name, "equal", v, { by: title });
  }
  const ranks = ["module", "formerly", "equal"];
  return found.sort((a, b) => ranks.indexOf(a.how) - ranks.indexOf(b.how) || b.on - a.on)[0] || null;
}

/** The points of an evaluation, when they are known. @param {Step} step @param {Result} result
 * @returns {{points?: [number, number]}} */
const pointsOfEvaluation = ({ kind }, { score, max }) => (kind === "evaluation" && max ? { points: [score, max] } : {});

/** What a profile fills: the positioning itself, and what it says one knows already.
 * @param {Step} step @param {Stood} stood @returns {Done | null} */
function placed({ stand, skip }, { on, levels }) {
  if (stand && on[stand]) return { on: on[stand], how: "positioning" };
  const known = skip && levels[skip[0]];
  return known && known.n >= skip[1] ? { on: known.on, how: "skip" } : null;
}

/** Every square of a path. What one did counts, even done before what should come first.
 * @param {Step[]} steps @param {Rules} rules @param {Record<string, Result>} results
 * @param {Kept} kept @param {number} now @param {Stood} [stood] what positionings found
 * @returns {Square[]} */
export function walk(steps, rules, results, kept, now, stood = { on: {}, levels: {} }) {
  const done = /** @type {Record<string, Done | null>} */ ({});
  const ended = (kept.over && kept.end) || {};
  for (const step of steps) {
    done[step.id] = ended[step.id] || null;
    if (done[step.id]) continue;
    done[step.id] = step.any ? already(step, results, rules, now) : kept.steps[step.id] || null;
    done[step.id] ||= placed(step, stood);
  }
  const waits = /** @type {Record<string, number>} */ ({});
  const pauses = steps.filter(({ kind }) => kind === "pause");
  for (let again = pauses.length; again >= 0; again--) {
    for (const pause of pauses) {
      const end = ends(pause, steps, done);
      waits[pause.id] = end;
      done[pause.id] = ended[pause.id] || (end && end <= now ? { on: end, how: "pause" } : null);
    }
  }
  return steps.map((step) => {
    const locked = done[step.id] ? [] : (step.after || []).filter((id) => id in done && !done[id]);
    const running = step.kind === "pause" && !done[step.id] && !locked.length;
    const old = done[step.id] ? null : already(step, results, { id: "" }, now);
    return { step, done: done[step.id], old, locked, wait: running ? waits[step.id] : 0 };
  });
}

/** When a pause ends: it begins with the last of what it waits for, and is over when its last day
 * begins, whatever the hour; 0 when that is not done.
 * @param {Step} pause @param {Step[]} steps @param {Record<string, Done | null>} done */
function ends(pause, steps, done) {
  const before = steps.slice(0, steps.indexOf(pause)).filter(({ optional }) => !optional).map(({ id }) => id);
  const awaited = (pause.after?.length ? pause.after : before.slice(-1)).map((id) => done[id]);
  if (!awaited.length || !awaited.every(Boolean)) return 0;
  const from = new Date(Math.max(...awaited.map(({ on }) => on)));
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + pause.days).getTime();
}

/** What to do now: the first required step that is open, a pause that runs, or an optional step once
 * all is over. @param {Square[]} squares @returns {Square | undefined} */
export function onward(squares) {
  const open = squares.filter(({ step, done, locked }) => step.kind !== "pause" && !done && !locked.length);
  return open.find(({ step }) => !step.optional) || squares.find(({ wait }) => wait) || open[0];
}

/** An optional positioning that stands before *next*, and may spare steps that are still to do.
 * @param {Square[]} squares @param {Square | undefined} next @returns {Square | undefined} */
export function sparing(squares, next) {
  const before = squares.slice(0, Math.max(0, squares.indexOf(next)));
  return before.find(({ step, done, locked }, at) => {
    const about = step.about || [];
    const spared = squares.slice(at).some((each) => !each.done && each.step.skip && about.includes(each.step.skip[0]));
    return step.optional && !done && !locked.length && spared;
  });
}

/** How each step was done, to be kept once all is over; a note stays where it is.
 * @param {Square[]} squares @returns {Record<string, Done & {title: string}>} */
export const frozen = (squares) =>
  Object.fromEntries(squares.filter(({ done }) => done).map(({ step, done: { note: _own, ...done } }) => [step.id, { ...done, title: step.title }]));

/** The day when all that is required was done, or 0. @param {Square[]} squares */
export function over(squares) {
  const needed = squares.filter(({ step }) => !step.optional);
  return needed.length && needed.every(({ done }) => done) ? Math.max(...needed.map(({ done }) => done.on)) : 0;
}
