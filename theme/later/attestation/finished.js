/** What this phone knows of the modules that who is here has finished. */
import { date } from "../day.js";
import { results } from "../heaven/done.js";
import { mine } from "../../player/store.js";
import { paths } from "../road/record.js";

/** @typedef {import("../heaven/done.js").Done} Done */
/** @typedef {{title: string, objective: string, minutes: number, version: string, updated: string, steps?: any[], rules?: any}} About */

export const site = new URL("../../", import.meta.url).href;

/** Where paths are, and what their names begin with. */
export const ROADS = "parcours/";

/** The results of who is here, by module or path, the newest first. @returns {[string, Done][]} */
export function finished() {
  const roads = Object.entries(paths()).filter(([, { over }]) => over);
  const over = roads.map(([id, kept]) => [ROADS + id, { on: kept.over, v: "", updated: "", status: "completed", score: 0, max: 0 }]);
  return [...Object.entries(results(mine())), .../** @type {[string, Done][]} */ (over)].sort(([, a], [, b]) => b.on - a.on);
}

/** What a module says of itself, from the network or from this phone; refused without either.
 * @param {string} module @returns {Promise<About>} */
export async function about(module) {
  const answer = await fetch(`${site}${module.startsWith(ROADS) ? module : `m/${module}`}/files.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** A day as a calendar of this phone writes it. @param {number} on ms */
export function dayOf(on) {
  const date = new Date(on);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day in words. @param {string} day year-month-day */
export const spoken = (day) => date(Date.parse(`${day}T12:00`));

/** Points as they are read. @param {number} score @param {number} max */
export function figures(score, max) {
  const figure = (/** @type {number} */ n) => (+n.toFixed(1)).toLocaleString(document.documentElement.lang);
  return `${figure(score)} / ${figure(max)}`;
}
