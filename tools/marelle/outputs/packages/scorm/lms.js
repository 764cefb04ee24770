/**
 * One learner on one module in an LMS: what both editions of SCORM do alike, in the same order.
 *
 * The connector of theme/player/session.js. Values are set at once, in the memory of the LMS; they
 * are sent once per event, after it: the interface never waits. With no LMS, nothing is kept.
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
import { ended, exitOf, opened } from "../../../../../theme/player/status.js";
import { farewell } from "../farewell.js";
import "../older.js";
import { meet } from "./api.js";
import { interaction } from "./interaction.js";

/** @param {Edition} edition @returns {import("../../../../../theme/player/session.js").Connector} */
export function lms(edition) {
  const { verbs } = edition;
  const way = /** @type {HTMLElement} */ (document.querySelector(".leave"));
  const { types, status: mode } = JSON.parse(way.dataset.lms || "{}");
  const began = Date.now();
  let api = /** @type {any} */ (null);
  let silent = false; // the LMS shows, and records nothing
  let broken = false; // it did not answer
  let blind = false; // it did not say what was reached: that could be lowered
  let over = false;
  let due = false;
  let kept = "";
  let place = "";
  let since = began;
  let count = 0;
  let [reached] = opened(mode, "", NaN); // until the LMS has said more, if there is one

  const call = (/** @type {string} */ verb, /** @type {string[]} */ ...args) => {
    if (!api || over) return "";
    try {
      const answer = api[verb](...args);
      if (answer != null) return String(answer);
    } catch {
      // an LMS that breaks must not break the lesson
    }
    broken = true;
    return "";
  };
  const get = (/** @type {string} */ name) => call(verbs.get, name);
  const set = (/** @type {Values} */ values) => {
    for (const [name, value] of silent ? [] : values) call(verbs.set, name, String(value));
  };
  const commit = () => {
    due = false;
    if (silent) return;
    set([[edition.time, edition.span(Date.now() - began)]]);
    call(verbs.commit, "");
  };
  const soon = () => {
    if (!due) setTimeout(() => due && commit());
    due = true;
  };
  const end = () => {
    commit();
    call(verbs.end, "");
    over = true;
  };

  /** The visible way out. */
  const leave = () => {
    set(edition.leave(exitOf(reached)));
    end();
    farewell(way);
  };
  way.addEventListener("click", leave);

  return {
    async start() {
      api = await meet(edition.api, verbs.start);
      if (!api) return null;
      call(verbs.start, "");
      silent = ["browse", "review"].includes(get(edition.mode));
      broken = false;
      const before = edition.reached(get);
      blind = !before && (broken || !/^0?$/.test(call(verbs.error)));
      const [now, told] = opened(mode, before, parseFloat(get(edition.raw)));
      reached = now;
      count = parseInt(get("cmi.interactions._count"), 10) || 0;
      kept = get("cmi.suspend_data");
      set(edition.tell(blind ? { exit: told.exit } : told));
      soon();
      addEventListener("pagehide", end);
      addEventListener("pageshow", (event) => event.persisted && location.reload());
      document.addEventListener("visibilitychange", () => document.hidden && commit());
      try {
        const state = JSON.parse(kept);
        return state.r && state;
      } catch {
        return null; // the first time, or what another content left
      }
    },

    answer(answer) {
      set(interaction(answer, types[answer.id], count, Date.now() - since, edition));
      count += 1;
      soon();
    },

    save(state) {
      if (state.at !== place) since = Date.now();
      place = state.at;
      const text = ascii(JSON.stringify(state));
      if (text !== kept) set([["cmi.suspend_data", text]]);
      kept = text;
    },

    /** Only what is better than before is told. */
    finish(result) {
      if (blind && result.status === "failed") return;
      const [now, told] = ended(reached, result);
      reached = now;
      if (!told) return;
      set(edition.tell(told));
      soon();
    },

    leave,
  };
}

/** @param {string} json */
const ascii = (json) =>
  json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
