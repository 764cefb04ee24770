/** What this phone knows of the modules that who is here has finished. */
import { results } from "../heaven/done.js";
import { mine } from "../../player/store.js";

/** @typedef {import("../heaven/done.js").Done} Done */
/** @typedef {{title: string, objective: string, minutes: number, version: string, updated: string}} About */

export const site = new URL("../../", import.meta.url).href;

/** The results of who is here, by module, the newest first. @returns {[string, Done][]} */
export const finished = () => Object.entries(results(mine())).sort(([, a], [, b]) => b.on - a.on);

/** What a module says of itself, from the network or from this phone; refused without either.
 * @param {string} module @returns {Promise<About>} */
export async function about(module) {
  const answer = await fetch(`${site}m/${module}/files.json`);
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
export const spoken = (day) =>
  new Date(`${day}T12:00`).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });
