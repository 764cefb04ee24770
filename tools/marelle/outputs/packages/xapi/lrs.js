/**
 * What one asks of an LMS over xAPI (1.0.3, part 3): the place of one learner on one activity in,
 * the four requests of a lesson out. Each gives its response, and throws without a network.
 *
 * @typedef {object} Launch what the address of the launch says
 * @property {string} endpoint
 * @property {any} actor
 * @property {string} activity what statements are about
 * @property {string} [registration]
 * @property {string} [fetch] where the authorization is had, once
 * @property {string} [auth] the authorization itself
 */

/** @param {Launch} launch @param {string} auth the header of that name */
export function lrs({ endpoint, actor, activity, registration }, auth) {
  const base = endpoint.replace(/\/?$/, "/");
  const agent = JSON.stringify(actor);
  /** @param {string} path @param {Record<string, string>} [query] @param {RequestInit} [more] */
  const ask = (path, query, more = {}) =>
    fetch(`${base}${path}${query ? `?${new URLSearchParams(query)}` : ""}`, {
      referrerPolicy: "no-referrer",
      cache: "no-store",
      ...more,
      headers: {
        Authorization: auth,
        "X-Experience-API-Version": "1.0.3",
        ...(more.body && { "Content-Type": "application/json" }),
      },
    });
  /** @param {string} stateId */
  const place = (stateId) => ({ stateId, activityId: activity, agent, ...(registration && { registration }) });
  return {
    /** Read a document of State. @param {string} stateId */
    read: (stateId) => ask("activities/state", place(stateId)),
    /** Read a document of the learner's profile. @param {string} profileId */
    profile: (profileId) => ask("agents/profile", { profileId, agent }),
    /** Write a document of State; *last*, the page is being left. @param {string} stateId
     * @param {any} value @param {boolean} [last] */
    write: (stateId, value, last) =>
      ask("activities/state", place(stateId), { method: "PUT", body: JSON.stringify(value), keepalive: last }),
    /** @param {any[]} statements @param {boolean} [last] */
    send: (statements, last) =>
      ask("statements", undefined, { method: "POST", body: JSON.stringify(statements), keepalive: last }),
  };
}

/** Ask again until there is an answer that is not a failure of the server.
 * @param {() => Promise<Response>} act @param {number} [wait] ms before another try
 * @returns {Promise<Response>} */
export async function insist(act, wait = 1000) {
  const answer = await act().catch(() => null);
  if (answer && answer.status < 500) return answer;
  await new Promise((done) => setTimeout(done, wait));
  return insist(act, Math.min(2 * wait, 30_000));
}

/** A document, or nothing where there is none. @param {Response} answer @returns {Promise<any>} */
export const contents = (answer) => (answer.ok ? answer.json().catch(() => null) : null);
