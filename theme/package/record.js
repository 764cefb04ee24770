/**
 * What is kept of one learner in a package, and what its words mean here: pure.
 *
 * A package says what it wants: only what is sound of it is kept, and no more than its standard
 * lets it keep (SCORM 2004 RTE 4.2: 64 000 characters of state, 1 000 of place).
 *
 * @typedef {"incomplete" | "completed" | "passed" | "failed"} Status
 * @typedef {{status: Status, raw: number | null, at: string, data: string}} Kept `raw` is in per
 * cent, null without a score; `at` is the place, `data` the state, in words of the package
 * @typedef {"1.2" | "2004"} Edition
 */

/** @type {Record<string, number>} */
const RANKS = { incomplete: 0, failed: 1, completed: 2, passed: 3 };
const PLACE = 1_000;
const STATE = 64_000;

/** @param {any} text @param {number} most */
const short = (text, most) => typeof text === "string" && text.length <= most;

/** What is sound of what a package said, or of what was kept; null when nothing is.
 * @param {any} said @returns {Kept | null} */
export function sound(said) {
  const { status, raw, at, data } = Object(said);
  const known = typeof status === "string" && Object.hasOwn(RANKS, status);
  const score = raw === null || (Number.isFinite(raw) && raw >= 0 && raw <= 100);
  return known && score && short(at, PLACE) && short(data, STATE) ? { status: /** @type {Status} */ (status), raw, at, data } : null;
}

/** What there is to keep now: what was reached is never lowered.
 * @param {Kept | null} before @param {Kept} now @returns {Kept} */
export function merged(before, now) {
  const [was, is] = [before, now].map((kept) => (kept ? RANKS[kept.status] : -1));
  const lower = was > is || (was === is && (before?.raw ?? -1) > (now.raw ?? -1));
  return lower && was > 0 ? { ...now, status: before.status, raw: before.raw } : now;
}

/** What a finished package is worth: its own word wins over the *mark* of the sheet, in per cent.
 * @param {Kept} kept @param {number} mark 0 without one
 * @returns {{score: number, max: number, pass: number, success: boolean}} */
export function worth({ status, raw }, mark) {
  if (raw === null && status === "completed") return { score: 0, max: 0, pass: mark, success: true };
  const score = raw ?? (status === "passed" ? 100 : 0);
  const passes = { passed: Math.min(mark || score, score), failed: Math.max(mark, score + 1) };
  const pass = passes[status] ?? mark;
  return { score, max: 100, pass, success: score >= pass };
}

/** What an LMS gives a package that begins. @param {Edition} edition @param {Kept | null} kept
 * @param {number} mastery from 0 to 1, 0 without one @returns {any} */
export function begun(edition, kept, mastery) {
  const { status, raw, at, data } = kept || /** @type {any} */ ({ status: "", raw: null, at: "", data: "" });
  const shared = { credit: "credit", entry: kept ? "resume" : "ab-initio" };
  if (edition === "1.2") {
    const score = raw === null ? {} : { score: { raw: `${raw}` } };
    const core = { ...shared, ...score, student_id: "agent", student_name: "Agent", lesson_mode: "normal" };
    const gate = mastery ? { student_data: { mastery_score: `${mastery * 100}` } } : {};
    return { core: { ...core, lesson_status: status || "not attempted", lesson_location: at }, suspend_data: data, ...gate };
  }
  return {
    ...{ ...shared, learner_id: "agent", learner_name: "Agent", mode: "normal", location: at, suspend_data: data },
    ...(kept && { completion_status: status === "incomplete" ? status : "completed" }),
    ...(RANKS[status] % 2 && { success_status: status }),
    ...(raw !== null && { score: { scaled: `${raw / 100}`, raw: `${raw}` } }),
    ...(mastery && { scaled_passing_score: `${mastery}` }),
  };
}

/** What a package has said to its LMS. @param {Edition} edition @param {any} cmi @returns {Kept} */
export function said(edition, cmi) {
  const old = edition === "1.2";
  const { score } = old ? cmi.core : cmi;
  const told = old ? cmi.core.lesson_status : RANKS[cmi.success_status] ? cmi.success_status : cmi.completion_status;
  const status = told === "browsed" ? "completed" : Object.hasOwn(RANKS, told) ? told : "incomplete";
  const raw = !old && score.scaled !== "" ? score.scaled * 100 : score.raw === "" ? null : (score.raw * 100) / (+score.max || 100);
  const at = old ? cmi.core.lesson_location : cmi.location;
  const cut = raw === null ? null : Math.min(100, Math.max(0, Math.round(raw * 100) / 100));
  return { status, raw: cut, at: `${at}`, data: `${cmi.suspend_data}` };
}
