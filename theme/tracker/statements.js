/**
 * What happened, as xAPI statements (1.0.3, part 2): pure, but for the id and the hour of each.
 *
 * Nothing says who: the actor is a random account. What was typed is never in them; what was
 * chosen is, in polls and in the survey only.
 *
 * @typedef {{home: string, account: string, lang: string, iri: string, title: string}} About the
 * site, the account, and the module; `iri` names the module for ever (see ids.py)
 * @typedef {{id: string, text: string}} Degree
 */
export const ADL = "http://adlnet.gov/expapi/";

/** What every statement holds. @param {About} about @param {string} verb @param {any} object @param {any} result */
export function statement({ home, account, lang, iri }, verb, object, result) {
  const parent = [{ objectType: "Activity", id: iri }];
  const inside = object.id === iri ? {} : { contextActivities: { parent } };
  return {
    id: crypto.randomUUID(),
    actor: { objectType: "Agent", account: { homePage: home, name: account } },
    verb: { id: `${ADL}verbs/${verb}`, display: { en: verb } },
    object: { objectType: "Activity", ...object },
    result,
    context: { language: lang, ...inside },
    timestamp: new Date().toISOString(),
  };
}

/** @param {number} raw @param {number} max */
const points = (raw, max) => (max ? { score: { scaled: raw / max, raw, min: 0, max } } : {});

/** A question of a lesson was answered. @param {About} about @param {string} anchor
 * @param {string} asked @param {import("../player/activity.js").Answer} given */
export function answered(about, anchor, asked, { score, max, success }) {
  const definition = { type: `${ADL}activities/question`, name: { [about.lang]: asked } };
  const object = { id: `${about.iri}#${anchor}`, definition };
  return statement(about, "answered", object, { ...points(score, max), success, completion: true });
}

/** An opinion was given: `degrees` are all that one may say, `response` the id of one.
 * @param {About} about @param {string} anchor @param {string} asked @param {Degree[]} degrees
 * @param {string} response */
export function opinion(about, anchor, asked, degrees, response) {
  const scale = degrees.map(({ id, text }) => ({ id, description: { [about.lang]: text } }));
  const name = { [about.lang]: asked };
  const definition = { type: `${ADL}activities/cmi.interaction`, name, interactionType: "likert", scale };
  const object = { id: `${about.iri}#${anchor}`, definition };
  return statement(about, "answered", object, { response, completion: true });
}

/** The end of a lesson. @param {About} about @param {import("../player/session.js").Result} result */
export function finished(about, { status, score, max }) {
  const definition = { type: `${ADL}activities/lesson`, name: { [about.lang]: about.title } };
  const graded = status === "completed" ? {} : { success: status === "passed" };
  const result = { ...points(score, max), ...graded, completion: true };
  return statement(about, status, { id: about.iri, definition }, result);
}
