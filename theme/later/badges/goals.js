/**
 * How far somebody is from a badge. Pure.
 *
 * A goal is what is counted, how many are enough, and which ones count when not all of them do: as
 * outputs/site/badges.py writes it.
 *
 * @typedef {[deed: string, need: number, counted?: string[]]} Goal
 * @typedef {Record<string, string[] | number>} Deeds what somebody did: names, or a number
 */

/** What was reached of a goal, never more than it needs. @param {Goal} goal @param {Deeds} deeds */
function reached([deed, need, counted], deeds) {
  const did = deeds[deed];
  if (typeof did === "number") return Math.min(need, did);
  const names = [...new Set(did || [])]; // nothing is known of a deed of another age of the site
  return Math.min(need, counted ? names.filter((name) => counted.includes(name)).length : names.length);
}

/** What was reached of all the goals of a badge, and what they need together.
 * @param {Goal[]} goals @param {Deeds} deeds @returns {{have: number, need: number}} */
export function progress(goals, deeds) {
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, each) => all + each, 0);
  return { have: sum(goals.map((goal) => reached(goal, deeds))), need: sum(goals.map(([, need]) => need)) };
}
