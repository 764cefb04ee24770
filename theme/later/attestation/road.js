/** What an attestation of a path says of its steps: when each was done, and who says so. */
import { stood } from "../../deck/positioning/kept.js";
import { mine } from "../../player/store.js";
import { heardOn } from "../../podcast/heard.js";
import { results } from "../heaven/done.js";
import { make } from "../make.js";
import { frozen, walk } from "../road/filled.js";
import { pathOf } from "../road/record.js";
import { dayOf, spoken } from "./finished.js";
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
  const titles = Object.fromEntries((about.steps || []).map(({ id: step, title }) => [step, title]));
  const told = Object.entries(stepsDone(id, about)).filter(([, { how }]) => how !== "pause");
  const lines = told.map(([step, done]) => {
    const said = words[`how_${done.how}`].replace("{day}", spoken(dayOf(done.on))).replace("{title}", done.by || "");
    const version = done.updated ? words.version_done.replace("{day}", spoken(done.updated)) : "";
    return make("div", make("dt", done.title || titles[step] || step), make("dd", said + version));
  });
  return lines.length ? [make("h4", words.steps), make("dl", ...lines)] : [];
}
