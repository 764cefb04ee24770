/**
 * One answer as an LMS keeps it: an `Answer` in, the values of `cmi.interactions.n` out, in the
 * order that both editions ask for: the identifier, the type, then the rest.
 */
import { line, lmsId, patterns, typeOf, write } from "../notation.js";

/** @param {import("../../../../../theme/player/activity.js").Answer} answer
 * @param {string} kind its type of interaction, see activities/base.py
 * @param {number} n its rank in the LMS @param {number} ms the time it took
 * @param {import("./lms.js").Edition} edition @returns {import("./lms.js").Values} */
export function interaction({ id, max, success, response }, kind, n, ms, edition) {
  const item = /** @type {HTMLElement} */ (document.querySelector(`[data-id="${id}"]`));
  const key = JSON.parse(item.dataset.key || "{}");
  const type = typeOf(kind, key, response, edition.notation);
  const spell = edition.spelling(item, key);
  const prompt = item.querySelector("legend")?.textContent || "";
  /** @type {import("./lms.js").Values} */
  const values = [
    ["id", lmsId(id)],
    ["type", type],
    [edition.when, edition.clock(new Date())],
    ...patterns(type, key, edition.notation, spell).map(
      (pattern, rank) => /** @type {[string, string]} */ ([`correct_responses.${rank}.pattern`, pattern]),
    ),
    ["weighting", max],
    [edition.response, write(type, key, response, edition.notation, spell)],
    ["result", max ? (success ? "correct" : edition.wrong) : "neutral"],
    ["latency", edition.span(ms)],
  ];
  if (edition.described) values.push(["description", line(prompt)]);
  return values.map(([name, value]) => [`cmi.interactions.${n}.${name}`, value]);
}
