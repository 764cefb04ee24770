/**
 * One answer as an xAPI statement: an `Answer` in, the tracker's statement with what an LMS also
 * keeps out: the interaction (1.0.3, part 2, 2.4.4.1), what was answered, how long it took.
 */
import { ADL, answered } from "../../../../../theme/tracker/statements.js";
import { ID, IEEE, isoSpan, line, lmsId, patterns, typeOf, write } from "../notation.js";

/** What one may choose from, by type of interaction. @type {Record<string, string>} */
const PARTS = { choice: "choices", likert: "scale" };

/** @param {import("../../../../../theme/tracker/statements.js").About} about
 * @param {import("../../../../../theme/player/activity.js").Answer} answer
 * @param {string} kind its type of interaction, see activities/base.py @param {number} ms */
export function interacted(about, answer, kind, ms) {
  const { id, max, success, response } = answer;
  const item = /** @type {HTMLElement} */ (document.querySelector(`[data-id="${id}"]`));
  const key = JSON.parse(item.dataset.key || "{}");
  const type = typeOf(kind, key, response, IEEE);
  const asked = line(item.querySelector("legend")?.textContent || id);
  const right = patterns(type, key, IEEE, lmsId);
  const shown = type in PARTS ? parts(item, about.lang) : [];
  // what has no right answer has no success
  const made = answered(about, item.id, asked, { ...answer, success: max ? success : undefined });
  made.object.definition = {
    ...made.object.definition,
    type: `${ADL}activities/cmi.interaction`,
    interactionType: type,
    ...(right.length && { correctResponsesPattern: right }),
    ...(shown.length && { [PARTS[type]]: shown }),
  };
  made.result = { ...made.result, response: write(type, key, response, IEEE, lmsId), duration: isoSpan(ms) };
  return made;
}

/** The answers of a form, each with what is read of it. @param {HTMLElement} item
 * @param {string} lang */
function parts(item, lang) {
  const fields = /** @type {any[]} */ ([...item.querySelectorAll("input,button")]);
  return fields.filter(({ value }) => ID.test(value)).map((field) => {
    const { value, labels, textContent } = field;
    const words = [...(labels?.[0]?.childNodes || [])].map((node) => node.textContent).join(" ");
    const read = field.getAttribute("aria-label") || words || textContent;
    return { id: lmsId(value), description: { [lang]: line(read || value) } };
  });
}
