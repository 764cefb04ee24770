/**
 * Where a learner stands: a positioning and answers in, road and levels out. Pure.
 *
 * The same as tools/marelle/model/standing.py: both are run on one table of cases,
 * tests/contracts/positioning_cases.yml.
 *
 * @typedef {{competence: string, level: number, items: string[]}} Measure
 * @typedef {{to: string, at_least: number, level: number}} Rule `level` 0 counts the whole stage
 * @typedef {{id: string, title: string, measures: Measure[], next: Rule[]}} Stage
 * @typedef {{id: string, title: string, levels: string[]}} Competence
 * @typedef {{id: string, competences: Competence[], stages: Stage[], lessons: Record<string, [string, string, number][]>}} Plan
 * @typedef {{stage: string, right: number, of: number, to: string, level: number}} Taken
 * @typedef {{competence: string, levels: [right: number, asked: number][], reached: number | null}} Standing
 */
const END = "end";
const RIGHT = 2; // a level is reached when two questions in three about it were right
const ASKED = 3;

/** The questions of a stage, in order; of one level when it is not 0. @param {Stage} stage @param {number} [level] */
export const questionsOf = ({ measures }, level = 0) =>
  measures.filter((measure) => !level || measure.level === level).flatMap(({ items }) => items);

/** @param {Stage} stage @param {Record<string, boolean>} answers @returns {Taken} */
function onward(stage, answers) {
  for (const { to, at_least: least, level } of [...stage.next, { to: END, at_least: 0, level: 0 }]) {
    const counted = questionsOf(stage, level);
    const right = counted.filter((id) => answers[id]).length;
    if (right >= least) return { stage: stage.id, right, of: counted.length, to, level };
  }
}

/** The level before the first that was missed; when none was, the last that was asked.
 * @param {[number, number][]} levels */
function reachedIn(levels) {
  const missed = levels.findIndex(([right, asked]) => right * ASKED < asked * RIGHT);
  if (missed >= 0) return missed;
  for (let level = levels.length; level; level--) if (levels[level - 1][1]) return level;
  return null;
}

/** @param {Plan} plan @param {Record<string, boolean>} answers right or not, by question; whoever
 * does not know answers false
 * @returns {{taken: Taken[], now: string, standings: Standing[]}} `now` is the stage in hand, "" at
 * the end */
export function walk(plan, answers) {
  const named = new Map(plan.stages.map((stage) => [stage.id, stage]));
  const taken = /** @type {Taken[]} */ ([]);
  let now = plan.stages[0].id;
  while (now !== END && questionsOf(named.get(now)).every((id) => id in answers)) {
    taken.push(onward(named.get(now), answers));
    now = taken[taken.length - 1].to;
  }
  const seen = new Set([...taken.map(({ stage }) => stage), now]);
  const measures = plan.stages.filter(({ id }) => seen.has(id)).flatMap((stage) => stage.measures);
  const standings = plan.competences.map(({ id, levels }) => {
    const known = levels.map((_, index) => {
      const about = measures.filter(({ competence, level }) => competence === id && level === index + 1);
      const asked = about.flatMap(({ items }) => items).filter((item) => item in answers);
      return /** @type {[number, number]} */ ([asked.filter((item) => answers[item]).length, asked.length]);
    });
    return { competence: id, levels: known, reached: reachedIn(known) };
  });
  return { taken, now: now === END ? "" : now, standings };
}

/** The lessons to propose: those of the level above the one reached.
 * @param {Plan} plan @param {Standing} standing @returns {[id: string, title: string, minutes: number][]} */
export const proposed = (plan, { competence, reached, levels }) =>
  reached === null || reached === levels.length ? [] : plan.lessons[`${competence}/${reached + 1}`] || [];
