/**
 * One learner on one page in an LMS: what both editions of SCORM do alike, in the same order.
 *
 * A lesson is such a page (lms.js), and the menu of a path is another (menu.js). Values are set at
 * once, in the memory of the LMS; they are sent once per event, after it: the interface never waits.
 * With no LMS, nothing is kept.
 */
import { ended, exitOf, opened } from "../../../../../theme/player/status.js";
import { farewell } from "../farewell.js";
import { notice } from "../notice.js";
import "../older.js";
import { meet } from "./api.js";
import { ascii } from "./ascii.js";

const OVER = 2; // the rank of what needs no other try: completed, or passed

/** @param {import("./lms.js").Edition} edition
 * @param {boolean} [lasting] after a failure too, one comes back to what was kept */
export function wire(edition, lasting) {
  const { verbs } = edition;
  const way = /** @type {HTMLElement} */ (document.querySelector(".leave"));
  const { status: mode } = JSON.parse(way.dataset.lms || "{}");
  const began = Date.now();
  let api = /** @type {any} */ (null);
  let silent = false; // the LMS shows, and records nothing
  let broken = false; // it did not answer
  let lost = false; // it broke at the last call
  let taken = true; // it took what was last sent
  let blind = false; // it did not say what was reached: that could be lowered
  let over = false;
  let due = false;
  let kept = "";
  let count = 0;
  let [reached] = opened(mode, "", NaN); // until the LMS has said more, if there is one

  const say = notice();
  const call = (/** @type {string} */ verb, /** @type {string[]} */ ...args) => {
    lost = false;
    if (!api || over) return "";
    try {
      const answer = api[verb](...args);
      if (answer != null) return String(answer);
    } catch {
      lost = true; // an LMS that breaks must not break the lesson
    }
    broken = true;
    return "";
  };
  const get = (/** @type {string} */ name) => call(verbs.get, name);
  const set = (/** @type {import("./lms.js").Values} */ values) => {
    for (const [name, value] of silent ? [] : values) call(verbs.set, name, String(value));
  };
  const exit = () => (lasting && reached.rank < OVER ? "suspend" : exitOf(reached));
  const tell = (/** @type {import("../../../../../theme/player/status.js").Told} */ told) =>
    set(edition.tell(told.exit ? { ...told, exit: exit() } : told));
  const commit = () => {
    due = false;
    if (silent) return;
    set([[edition.time, edition.span(Date.now() - began)]]);
    if (!api || over) return;
    // nothing at all is an answer too: an LMS may record, and not say so
    taken = call(verbs.commit, "") !== "false" && !lost;
    say(taken ? "" : way.dataset.shut);
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
    set(edition.leave(exit()));
    end();
    farewell(way, taken ? null : Promise.resolve(taken));
  };
  way.addEventListener("click", leave);

  return {
    /** @returns {Promise<any>} what was kept; null the first time, or for what nobody can read */
    async start() {
      api = await meet(edition.api, verbs.start);
      if (!api) {
        taken = window.parent === window && !opener; // where nobody expects an LMS, none is missed
        say(taken ? "" : way.dataset.shut);
        return null;
      }
      call(verbs.start, "");
      silent = ["browse", "review"].includes(get(edition.mode));
      broken = false;
      const before = edition.reached(get);
      blind = !before && (broken || !/^0?$/.test(call(verbs.error)));
      const [now, told] = opened(mode, before, parseFloat(get(edition.raw)));
      reached = now;
      count = parseInt(get("cmi.interactions._count"), 10) || 0;
      kept = get("cmi.suspend_data");
      tell(blind ? { exit: told.exit } : told);
      soon();
      addEventListener("pagehide", end);
      addEventListener("pageshow", (event) => event.persisted && location.reload());
      document.addEventListener("visibilitychange", () => document.hidden && commit());
      try {
        return JSON.parse(kept);
      } catch {
        return null;
      }
    },

    /** The rank in the LMS of one more interaction. */
    next: () => count++,

    set,
    soon,
    taken: () => taken,

    /** @param {any} state plain JSON */
    save(state) {
      const text = ascii(JSON.stringify(state));
      if (text !== kept) set([["cmi.suspend_data", text]]);
      kept = text;
    },

    /** Only what is better than before is told.
     * @param {import("../../../../../theme/player/session.js").Result} result */
    finish(result) {
      if (blind && result.status === "failed") return;
      const [now, told] = ended(reached, result);
      reached = now;
      if (!told) return;
      tell(told);
      soon();
    },

    leave,
  };
}
