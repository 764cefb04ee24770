/** What an attestation of a path says of its steps: when each was done, and who says so. */
import { stood } from "../../deck/positioning/kept.js";
import { mine } from "../../player/store.js";
import { heardOn } from "../../podcast/heard.js";
import { results } from "../heaven/done.js";
import { make } from "../make.js";
import { walk } from "../road/filled.js";
import { pathOf } from "../road/record.js";
import { dayOf, spoken } from "./finished.js";
import { words } from "./words.js";

/** @param {string} id of the path @param {import("./finished.js").About} about @returns {Node[]} */
export function rows(id, about) {
  const squares = walk(about.steps || [], about.rules || {}, { ...results(mine()), ...heardOn() }, pathOf(id), Date.now(), stood());
  const told = squares.filter(({ step, done }) => done && step.kind !== "pause");
  const lines = told.map(({ step, done }) => {
    const said = words[`how_${done.how}`].replace("{day}", spoken(dayOf(done.on))).replace("{title}", done.by || "");
    const version = done.updated ? words.version_done.replace("{day}", spoken(done.updated)) : "";
    return make("div", make("dt", step.title), make("dd", said + version));
  });
  return lines.length ? [make("h4", words.steps), make("dl", ...lines)] : [];
}
