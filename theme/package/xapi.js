/**
 * What a statement of H5P says of the whole content, in the words of SCORM 2004: pure.
 *
 * A part of the content speaks too: its statement names what it is a part of (xAPI 4.1.6.2), and
 * says nothing of the whole.
 */
const ENDS = /\/(completed|answered|passed|failed)$/;

/** What to set, by element; nothing when it does not end the content.
 * @param {any} statement @returns {Record<string, string>} */
export function ending(statement) {
  const { verb, context, result } = Object(statement);
  const parents = context?.contextActivities?.parent;
  const [, ends] = ENDS.exec(verb?.id) || [];
  if (!ends || (Array.isArray(parents) ? parents.length : parents) || result?.completion === false) return {};
  const { raw, max, scaled } = result?.score || /** @type {any} */ ({});
  const part = max > 0 && Number.isFinite(raw) ? raw / max : scaled;
  // One answer that is not whole is no failure: the mark of the sheet says so, or not.
  const success = ends === "passed" || ends === "failed" ? ends === "passed" : ends === "completed" ? result?.success : undefined;
  return {
    "cmi.completion_status": "completed",
    ...(Number.isFinite(part) && { "cmi.score.scaled": `${Math.min(1, Math.max(0, part))}` }),
    ...(typeof success === "boolean" && { "cmi.success_status": success ? "passed" : "failed" }),
  };
}
