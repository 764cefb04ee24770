/** The words of xAPI alone, launched as Tin Can packages are. */
import { finished } from "../../../../../theme/tracker/statements.js";
import { agent } from "./actor.js";
import { record } from "./recorder.js";

/** @type {import("./recorder.js").Standard} */
export const STANDARD = {
  once: false,

  launch(query, iri) {
    const names = ["endpoint", "auth", "actor", "registration", "activity_id"];
    const [endpoint, auth, actor, registration, named] = names.map((name) => query.get(name));
    if (!endpoint || !auth || !actor) throw new Error("not launched");
    return { endpoint, auth, registration, activity: named || iri, actor: agent(actor) };
  },

  authorize: async ({ auth }) => auth,

  terms: async () => ({ template: {} }),

  /** One statement says it all: the end, the success, the score. */
  tell(about, { completion, success }, { score, max }) {
    const status = /** @type {any} */ (success === "unknown" ? completion : success);
    return status === "incomplete" ? [] : [finished(about, { status, score, max })];
  },

  dress: (made) => made,
};

export const connect = () => record(STANDARD);
