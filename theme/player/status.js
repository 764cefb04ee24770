/**
 * What is told of one learner on one module: a pure machine, the same for every connector.
 *
 * What happens goes in, what there is to tell comes out, in the words of SCORM 2004 (RTE 4.2); a
 * connector says it in its own. What was reached is never lowered: a module that was finished may be
 * opened again, and only a better result of it is told.
 *
 *     opened → answered … → finished → left
 *       └─ again, later: opened → (reviewed) → finished, if better → left
 *
 * @typedef {"passed_failed" | "passed_incomplete" | "completed"} Mode what an LMS wants to hear of
 * a graded module
 * @typedef {{mode: Mode, rank: number, best: number}} Reached `rank` is 0 until the module is
 * finished; `best` is a score in per cent, below 0 or NaN when none was told
 * @typedef {{completion?: "incomplete" | "completed", success?: "unknown" | "passed" | "failed",
 *   raw?: number, exit?: "suspend" | "normal"}} Told what is absent stays as it was; `raw` is in per
 * cent, and stands before the status it explains
 */

/** @type {Record<string, number>} */
const RANKS = { failed: 1, completed: 2, passed: 3 };
/** What a status becomes, where the mode does not tell it as it is. @type {Record<string, Record<string, string>>} */
const INSTEAD = {
  completed: { passed: "completed", failed: "completed" },
  passed_incomplete: { failed: "incomplete" },
};

/** The module is opened. @param {Mode} mode @param {string} before the status the LMS has
 * @param {number} raw the score it has @returns {[Reached, Told]} */
export function opened(mode, before, raw) {
  const rank = RANKS[before] || 0;
  const told = /** @type {Told} */ (rank ? { exit: "normal" } : { completion: "incomplete", success: "unknown", exit: "suspend" });
  return [{ mode, rank, best: raw }, told];
}

/** The graded part is finished: every activity is answered, and the last square is reached.
 * @param {Reached} reached @param {import("./session.js").Result} result
 * @returns {[Reached, Told | null]} nothing to tell when it is no better than before */
export function ended(reached, { status, score, max }) {
  const said = INSTEAD[reached.mode]?.[status] || status;
  const rank = RANKS[said] || 0;
  const raw = percent(score, max);
  const higher = max && !(raw <= reached.best);
  if (rank < reached.rank || (rank === reached.rank && !higher)) return [reached, null];
  const best = higher ? raw : reached.best;
  const told = /** @type {Told} */ ({
    ...(higher && { raw }),
    completion: said === "incomplete" ? said : "completed",
    success: said === "passed" || said === "failed" ? said : "unknown",
    ...(rank && { exit: "normal" }),
  });
  return [{ ...reached, rank, best }, told];
}

/** The learner leaves by the visible way out. @param {Reached} reached
 * @returns {"suspend" | "normal"} */
export const exitOf = ({ rank }) => (rank ? "normal" : "suspend");

/** Cut, never rounded up: an LMS that compares with the pass mark must find what the page found.
 * @param {number} score @param {number} max */
const percent = (score, max) => (max ? Math.floor((score / max) * 1e4 + 1e-4) / 100 : 0);
