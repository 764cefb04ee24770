/**
 * What a person said of the lessons, on this phone only: `mrl1:<profile>:.opinions`.
 *
 * One row a question, so that a file of them is a table. An answer given again takes the place of
 * the one before: there are never more rows than questions.
 *
 * @typedef {object} Opinion
 * @property {string} day year-month-day
 * @property {"survey" | "poll"} kind
 * @property {string} module
 * @property {string} title of the module
 * @property {string} version of the module, or of the question of a poll
 * @property {string} id of the question
 * @property {string} asked
 * @property {string} said the id of what was chosen, or what was typed
 * @property {string} text the words of what was chosen
 */
import { table } from "../../player/database.js";
import { place } from "../../player/profile.js";

/** @type {ReturnType<typeof table>} */
let rows;
const within = () => (rows ||= table(place(".opinions"), "key"));

/** @param {Opinion[]} all @returns {Promise<void>} once they are kept */
export async function keep(all) {
  await within()("readwrite", (kept) => {
    for (const one of all) kept.put({ key: `${one.module} ${one.kind === "poll" ? "" : one.version} ${one.id}`, ...one });
  });
}

/** @returns {Promise<Opinion[]>} the oldest first */
export async function opinions() {
  const all = await within()("readonly", (kept) => kept.getAll());
  return all.map(({ key, ...one }) => one).sort((a, b) => (a.day < b.day ? -1 : +(a.day > b.day)));
}

export const forget = () => within()("readwrite", (kept) => kept.clear());

/** Today, where one is. */
export function day() {
  const now = new Date();
  return new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
