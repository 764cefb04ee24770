/** The words of cmi5 (1.0, Quartz). */
import { statement } from "../../../../../theme/tracker/statements.js";
import { agent } from "./actor.js";
import { hush } from "./lesson.js";
import { contents, insist } from "./lrs.js";
import { record } from "./recorder.js";

const CMI5 = "https://w3id.org/xapi/cmi5/context";
/** @param {string[]} names */
const categories = (...names) => names.map((name) => ({ id: `${CMI5}/categories/${name}` }));

/** @type {import("./recorder.js").Standard} */
export const STANDARD = {
  once: true,

  /** 8.1: five names, all of them. */
  launch(query) {
    const names = ["endpoint", "fetch", "actor", "registration", "activityId"];
    const [endpoint, fetch, actor, registration, activity] = names.map((name) => query.get(name));
    if (!endpoint || !fetch || !actor || !activity) throw new Error("not launched");
    return { endpoint, fetch, registration, activity, actor: agent(actor) };
  },

  /** 8.2: the token is given once, to a POST. */
  async authorize(launch) {
    const ask = () => fetch(launch.fetch, { method: "POST", referrerPolicy: "no-referrer" });
    const token = (await contents(await insist(ask)))?.["auth-token"];
    return token ? `Basic ${token}` : "";
  },

  /** 10, 11: what the LMS says of this launch, what the learner prefers. */
  async terms(store) {
    const asked = insist(() => store.read("LMS.LaunchData")).then(contents);
    const wished = insist(() => store.profile("cmi5LearnerPreferences")).then(contents).catch(() => null);
    const [data, wishes] = await Promise.all([asked, wished]);
    if (wishes?.audioPreference === "off") hush();
    return read(data);
  },

  /** 9.3, 9.5: the end, then the judgement, with its score. */
  tell(about, { completion, success }, _result, best) {
    const made = (/** @type {string} */ verb, result) => statement(about, verb, { id: about.iri }, result);
    const ends = completion === "completed" ? [made("completed", { completion: true })] : [];
    if (success !== "passed" && success !== "failed") return ends;
    const score = { scaled: +(best / 100).toFixed(4), raw: Math.floor(best), min: 0, max: 100 };
    return [...ends, made(success, { score, success: success === "passed" })];
  },

  /** 9.6: the categories, and the pass mark that decided. */
  dress(made, { mastery }) {
    const { success, completion } = made.result || {};
    const judged = success !== undefined;
    const category = categories("cmi5", ...(judged || completion ? ["moveon"] : []));
    const extensions = judged && mastery !== undefined ? { [`${CMI5}/extensions/masteryscore`]: mastery } : {};
    return { ...made, context: { ...made.context, contextActivities: { category }, extensions } };
  },
};

/** What an LMS says of a launch, as far as it makes sense: of the rest, the lesson does without.
 * @param {any} data */
function read(data) {
  const { contextTemplate, launchMode, masteryScore: mark, returnURL } = data || {};
  const back = typeof returnURL === "string" && /^https?:\/\/\S+$/.test(returnURL) ? returnURL : undefined;
  return {
    template: Object(contextTemplate) === contextTemplate ? contextTemplate : {},
    silent: (launchMode || "Normal") !== "Normal",
    mastery: typeof mark === "number" && mark >= 0 && mark <= 1 ? mark : undefined,
    back,
  };
}

export const connect = () => record(STANDARD);
