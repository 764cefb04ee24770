/** The last square of a positioning: the drawing, its table, its words, and what to learn next. */
import { date } from "../../later/day.js";
import { count, fill, make } from "../deck.js";
import { site } from "../lessons.js";
import { profileChart } from "./chart.js";
import { proposed, questionsOf } from "./walk.js";
import { words } from "./words.js";

/** @typedef {import("./walk.js").Plan} Plan */
/** @typedef {import("./walk.js").Taken} Taken */
/** @typedef {ReturnType<typeof import("./walk.js").walk>} Walked */

/** @param {string} said @param {Record<string, string>} [attributes] */
const cell = (said, attributes = {}) => Object.assign(make("scope" in attributes ? "th" : "td", said), attributes);

/** @param {string} summary @param {...Node} inside */
function folded(summary, ...inside) {
  return make("details", make("summary", summary), ...inside);
}

/** Why one went on, in words. @param {Plan} plan @param {Taken} taken */
export function reason(plan, { right, of, level, to }) {
  const next = plan.stages.find(({ id }) => id === to);
  const after = next ? fill(words.onward, { title: next.title }) : words.stop;
  return `${count(words, level ? "level" : "right", right, { of, level })} ${after}`;
}

/** @param {Plan} plan @param {Walked} walked */
function levelsTable(plan, { standings }) {
  const head = make("tr", ...["competence", "level", "asked"].map((name) => cell(words[name], { scope: "col" })));
  const rows = standings.map(({ levels, reached }, index) => {
    const asked = levels.flatMap(([right, of], level) => (of ? [fill(words.each, { level: level + 1, right, of })] : []));
    return make(
      "tr",
      cell(plan.competences[index].title, { scope: "row" }),
      cell(reached === null ? words.none : !reached ? words.before : fill(words.reached, { n: reached, of: levels.length })),
      make("td", ...asked.flatMap((said, nth) => (nth ? [make("br"), said] : [said]))),
    );
  });
  return make("table", make("caption", words.table), make("thead", head), make("tbody", ...rows));
}

/** A lesson to follow, with its weight once it is known. @param {[string, string, number]} lesson */
function lessonLink([id, title, minutes]) {
  const link = make("a", fill(words.lesson, { title, minutes }));
  link.href = `${site}m/${id}/`;
  fetch(`${link.href}files.json`)
    .then((answer) => answer.json())
    .then(({ files }) => files.reduce((/** @type {number} */ sum, /** @type {any} */ { size }) => sum + size, 0))
    .then((size) => link.append(fill(words.weight, { n: Math.ceil(size / 1000) })), () => {});
  return make("li", link);
}

/** What a level means, and what leads to the next. @param {Plan} plan @param {Walked["standings"][0]} standing
 * @param {number} index */
function advice(plan, standing, index) {
  const { title, levels } = plan.competences[index];
  const { reached } = standing;
  const now = reached === null ? words.unmeasured : reached ? levels[reached - 1] : words.first;
  const told = [make("h3", title), make("p", now)];
  if (reached === null) return told;
  if (reached === levels.length) return [...told, make("p", words.top)];
  told.push(make("p", fill(words.aim, { sentence: levels[reached] })));
  const lessons = proposed(plan, standing);
  if (!lessons.length) return [...told, make("p", words.nothing)];
  const list = make("ul", ...lessons.map(lessonLink));
  list.className = "lessons";
  return [...told, make("p", words.lessons), list];
}

/** The questions that were asked, each with its correction. @param {Plan} plan @param {Walked} walked
 * @param {Map<string, any>} sheets @param {Record<string, string>} said */
function corrections(plan, { taken }, sheets, said) {
  const asked = taken.flatMap(({ stage }) => questionsOf(plan.stages.find(({ id }) => id === stage)));
  const all = asked.map((id) => {
    const sheet = sheets.get(id).cloneNode(true);
    const done = { 1: words.good, "?": words.skipped }[said[id][0]] || words.wrong;
    const fix = [...sheet.querySelectorAll(".fix > :not(summary)")];
    for (const part of fix) part.hidden = false;
    return make("li", folded(`${sheet.querySelector("legend").textContent} (${done})`, ...fix));
  });
  const shown = folded(words.fixes, make("ol", ...all));
  shown.className = "corrections";
  return shown;
}

/** @param {Plan} plan @param {Walked} walked @param {import("./kept.js").Kept} kept
 * @param {Map<string, any>} sheets the questions, as they are in the page */
export function profile(plan, walked, kept, sheets) {
  const rows = walked.standings.map(({ reached, levels }, index) => ({
    title: plan.competences[index].title,
    reached,
    of: levels.length,
  }));
  const label = rows.map(({ title, reached: n, of }) => fill(n === null ? words.chartNone : words.chart, { title, n, of }));
  const road = folded(words.road, make("ol", ...walked.taken.map((taken) => make("li", reason(plan, taken)))), make("p", words.rule));
  road.className = "road";
  return [
    make("p", fill(words.made, { day: date(Date.parse(`${kept.on}T12:00`)) })),
    profileChart(rows, label.join(", ")),
    levelsTable(plan, walked),
    ...walked.standings.flatMap((standing, index) => advice(plan, standing, index)),
    road,
    corrections(plan, walked, sheets, kept.a),
  ];
}
