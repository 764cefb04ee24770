/**
 * What cmi5 1.0 asks of the statements of an assignable unit: those of a session, and what the LMS
 * said in, every broken rule out with its section. It shares nothing with the connector.
 */
import { isDeepStrictEqual } from "node:util";

const ADL = "http://adlnet.gov/expapi/verbs/";
const CMI5 = "https://w3id.org/xapi/cmi5/context/";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const SPAN = /^PT\d+H[0-5]?\dM[0-5]?\d(\.\d\d?)?S$/;
const DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
const TIMED = ["completed", "passed", "failed", "terminated"];

const verbOf = ({ verb }) => (verb.id.startsWith(ADL) ? verb.id.slice(ADL.length) : verb.id);
const categories = ({ context }) => (context?.contextActivities?.category || []).map(({ id }) => id);
export const isDefined = (statement) => categories(statement).includes(`${CMI5}categories/cmi5`);

/** Whether *whole* holds all of *part*, unchanged; lists may have more. */
function holds(whole, part) {
  if (Array.isArray(part)) return part.every((one) => (whole || []).some((other) => isDeepStrictEqual(other, one)));
  if (typeof part !== "object") return whole === part;
  return Object.entries(part).every(([name, value]) => holds(whole?.[name], value));
}

/** What is wrong with one statement. @param {any} statement @param {any} session */
function alone(statement, { launch, data }) {
  const found = [];
  const must = (rule, kept) => kept || found.push(rule);
  const { id, actor, object, result = {}, context = {}, timestamp } = statement;
  const verb = verbOf(statement);
  const defined = isDefined(statement);
  const moves = categories(statement).includes(`${CMI5}categories/moveon`);
  must("9.1 the id is a UUID", UUID.test(id));
  must("9.2 the actor is the one of the launch", isDeepStrictEqual(actor, launch.actor));
  must("9.6.1 the registration is the one of the launch", context.registration === launch.registration);
  must("9.7 the timestamp is in UTC", UTC.test(timestamp));
  must("10.2.1 the context template is whole", holds(context, data.contextTemplate));
  if (object.id === launch.activityId && DEFINED.includes(verb)) must("9.6.2.1 the category cmi5 is there", defined);
  if (!defined) {
    must("9.6.2.2 no category moveon when cmi5 defines nothing", !moves);
    return found;
  }
  must("9.3 the verb is one of cmi5", DEFINED.includes(verb));
  must("9.4 the object is the unit as launched", object.id === launch.activityId);
  must("10.2.2 only the ends are told when nothing counts", data.launchMode === "Normal" || ["initialized", "terminated"].includes(verb));
  must("9.6.2.2 the category moveon goes with success and completion", moves === ("success" in result || "completion" in result));
  must("9.5.1 only a judgement has a score", !result.score || ["passed", "failed"].includes(verb));
  must("9.5.2 success", result.success === { passed: true, failed: false }[verb]);
  must("9.5.3 completion", result.completion === { completed: true }[verb]);
  must("9.5.4 duration", !TIMED.includes(verb) || SPAN.test(result.duration));
  const { scaled, raw, min, max } = result.score || { scaled: 0, raw: 0, min: 0, max: 1 };
  must("9.5.1 the score is within its bounds", scaled >= 0 && scaled <= 1 && Number.isInteger(raw) && raw >= min && raw <= max);
  const { masteryScore: mastery } = data;
  if (mastery !== undefined && ["passed", "failed"].includes(verb)) {
    must("9.3.4 the mastery score decides", !result.score || scaled >= mastery === (verb === "passed"));
    must("9.6.3.2 the mastery score is in the context", context.extensions?.[`${CMI5}extensions/masteryscore`] === mastery);
  }
  return found;
}

/** What is wrong with a statement, after those that the LMS has. @param {any} statement
 * @param {any[]} before of the registration, each `{session, statement}` @param {any} session */
export function broken(statement, before, session) {
  const found = alone(statement, session);
  const must = (rule, kept) => kept || found.push(rule);
  const verb = verbOf(statement);
  const here = before.filter((one) => one.session === session.id).map((one) => one.statement);
  const told = (list) => list.filter(isDefined).map(verbOf);
  const mine = told(here);
  const all = told(before.map((one) => one.statement));
  const last = here.find((one) => isDefined(one) && verbOf(one) === "terminated");
  const first = isDefined(statement) && verb === "initialized";
  must("9.3.2 initialized comes first", first || mine.includes("initialized"));
  must("9.3.2 nothing is older than initialized", first || here.every((one) => verbOf(one) !== "initialized" || one.timestamp <= statement.timestamp));
  must("9.3.8 nothing comes after terminated", !last);
  if (!isDefined(statement)) return found;
  must("9.3 no verb twice in a session", !mine.includes(verb));
  must("9.3 passed or failed, once in a session", !["passed", "failed"].includes(verb) || !mine.some((one) => ["passed", "failed"].includes(one)));
  must("9.3 told once in a registration", !["completed", "passed", "failed"].includes(verb) || !all.includes(verb));
  must("9.3 no failure after a success", verb !== "failed" || !all.includes("passed"));
  must("9.3.8 nothing is younger than terminated", verb !== "terminated" || here.every((one) => one.timestamp <= statement.timestamp));
  return found;
}
