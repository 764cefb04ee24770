/** What an attestation of a path says of its steps: when each was done, and who says so. */
import { stood } from "../../deck/positioning/kept.js";
import { mine } from "../../player/store.js";
import { heardOn } from "../../podcast/heard.js";
import { results } from "../heaven/done.js";
import { make } from "../make.js";
import { frozen, walk } from "../road/filled.js";
import { pathOf } from "../road/record.js";
import { dayOf, figures, spoken } from "./finished.js";
import { words } from "./words.js";

/** How each step was done: as it was kept when all was over, or as it is known now.
 * @param {string} id of the path @param {import("./finished.js").About} about
 * @returns {Record<string, import("../road/filled.js").Done & {title?: string}>} */
function stepsDone(id, about) {
  const { over, end } = pathOf(id);
  if (over && end) return end;
  return frozen(walk(about.steps || [], about.rules || {}, { ...results(mine()), ...heardOn() }, pathOf(id), Date.now(), stood()));
}

/** @param {string} id of the path @param {import("./finished.js").About} about @returns {Node[]} */
export function rows(id, about) {
  const known = Object.fromEntries((about.steps || []).map((step) => [step.id, step]));
  const told = Object.entries(stepsDone(id, about)).filter(([, { how }]) => how !== "pause");
  const lines = told.map(([step, done]) => {
    const { title = step, kind = "" } = known[step] || {};
    return make("div", make("dt", named(done.title || title, done.chosen)), make("dd", said(done, kind)));
  });
  return lines.length ? [make("h4", words.steps), make("dl", ...lines)] : [];
}

/** @param {string} title @param {string | undefined} chosen the lesson, of a choice */
const named = (title, chosen) => (chosen ? words.chosen.replace("{step}", title).replace("{title}", chosen) : title);

/** How and when a step was done, what one had there, and of which version.
 * @param {import("../road/filled.js").Done} done @param {string} kind */
function said({ how, on, by = "", updated, points }, kind) {
  const did = kind === "evaluation" ? words.did_evaluation : words.did_module;
  const when = words[`how_${how}`].replace("{did}", did).replace("{day}", spoken(dayOf(on))).replace("{title}", by);
  const had = points ? words.had.replace("{points}", figures(points[0], points[1])) : "";
  return when + had + (updated ? words.version_done.replace("{day}", spoken(updated)) : "");
}
