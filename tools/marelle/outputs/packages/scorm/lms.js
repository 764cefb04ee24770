/**
 * One learner on one module in an LMS: the connector of theme/player/session.js, for both editions.
 *
 * @typedef {[string, string | number][]} Values what to set, in order
 * @typedef {object} Edition
 * @property {string} api
 * @property {{start: string, get: string, set: string, commit: string, end: string, error: string}} verbs
 * @property {string} mode
 * @property {string} raw
 * @property {string} time
 * @property {(get: (name: string) => string) => string} reached the status from earlier sessions
 * @property {(told: import("../../../../../theme/player/status.js").Told) => Values} tell the score, then
 * the status, then how one leaves; of what is told, nothing more
 * @property {(exit: "suspend" | "normal") => Values} leave
 * @property {string} when
 * @property {string} response
 * @property {string} wrong
 * @property {boolean} described
 * @property {(item: any, key: any) => import("../notation.js").Spelling} spelling
 * @property {import("../notation.js").Notation} notation
 * @property {(date: Date) => string} clock
 * @property {(ms: number) => string} span
 */
import { interaction } from "./interaction.js";
import { wire } from "./wire.js";

/** @param {Edition} edition @returns {import("../../../../../theme/player/session.js").Connector} */
export function lms(edition) {
  const way = /** @type {HTMLElement} */ (document.querySelector(".leave"));
  const { types } = JSON.parse(way.dataset.lms || "{}");
  const { start, next, set, soon, save, finish, leave } = wire(edition);
  let place = "";
  let since = Date.now();

  return {
    async start() {
      const state = await start();
      return state && state.r ? state : null; // else what another content left
    },

    answer(answer) {
      set(interaction(answer, types[answer.id], next(), Date.now() - since, edition));
      soon();
    },

    save(state) {
      if (state.at !== place) since = Date.now();
      place = state.at;
      save(state);
    },

    finish,
    leave,
  };
}
