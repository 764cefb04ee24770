/**
 * The LMS that a module of a path meets: what was kept of it in, what it says out.
 *
 * It answers the calls of our own connector (wire.js), in the words of either edition, and keeps
 * the values of one session. Interactions go up at once, under a name that tells the module.
 */
import { lmsId } from "../notation.js";

const PART = /^cmi\.interactions\.(\d+)\.(.+)$/;

/** @param {import("./lms.js").Edition} edition @param {string} module
 * @param {import("./walk.js").Heard} before
 * @param {{line: any, hear: (heard: import("./walk.js").Heard) => void, left: () => void}} host */
export function guest(edition, module, before, { line, hear, left }) {
  const { verbs } = edition;
  const values = new Map(Object.entries({ "cmi.suspend_data": before.state, "cmi.interactions._count": "0" }));
  for (const [name, value] of edition.tell(told(before))) values.set(name, String(value));
  const ranks = new Map();
  let due = false;
  const get = (/** @type {string} */ name) => values.get(name) || "";

  /** What is set at once is read once. */
  const look = () => {
    due = false;
    hear({ status: edition.reached(get), raw: parseFloat(get(edition.raw)), state: get("cmi.suspend_data") });
  };

  return {
    [verbs.start]: () => "true",
    [verbs.get]: get,
    [verbs.error]: () => "0",
    [verbs.set](/** @type {string} */ name, /** @type {string} */ value) {
      const part = PART.exec(name);
      if (part) {
        const [, n, field] = part;
        if (!ranks.has(n)) ranks.set(n, line.next());
        const named = field === "id" ? `${lmsId(module)}_${value}` : value;
        line.set([[`cmi.interactions.${ranks.get(n)}.${field}`, named]]);
      } else {
        values.set(name, value);
        if (!due) queueMicrotask(look);
        due = true;
      }
      return "true";
    },
    [verbs.commit]() {
      line.soon();
      return String(line.taken()); // of what was sent before
    },
    [verbs.end]() {
      setTimeout(left); // the module says farewell first
      return "true";
    },
  };
}

/** @param {import("./walk.js").Heard} before @returns {any} */
function told({ status, raw }) {
  if (!status) return {};
  const graded = status === "passed" || status === "failed";
  return {
    ...(raw >= 0 && { raw }),
    completion: status === "incomplete" ? status : "completed",
    success: graded ? status : "unknown",
  };
}
