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
  const base = new URL(endpoint, location.href); // it may have a query of its own
  base.pathname = base.pathname.replace(/\/?$/, "/");
  const agent = JSON.stringify(actor);
  /** @param {string} path @param {Record<string, string>} [query] @param {RequestInit} [more] */
  const ask = (path, query = {}, more = {}) => {
    const url = new URL(base.href);
    url.pathname += path;
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
    return fetch(url.href, {
      referrerPolicy: "no-referrer",
      cache: "no-store",
      ...more,
      headers: {
        Authorization: auth,
        "X-Experience-API-Version": "1.0.3",
        ...(more.body && { "Content-Type": "application/json" }),
      },
    });
  };
  /** @param {string} stateId */
  const place = (stateId) => ({ stateId, activityId: activity, agent, ...(registration && { registration }) });
  return {
    /** Read a document of State. @param {string} stateId */
    read: (stateId) => ask("activities/state", place(stateId)),
    /** Read a document of the learner's profile. @param {string} profileId */
    profile: (profileId) => ask("agents/profile", { profileId, agent }),
    /** Ask for one statement: there is none where it never came. @param {string} statementId */
    find: (statementId) => ask("statements", { statementId }),
    /** Write a document of State; *last*, the page is being left. @param {string} stateId
     * @param {any} value @param {boolean} [last] */
    write: (stateId, value, last) =>
      ask("activities/state", place(stateId), { method: "PUT", body: JSON.stringify(value), keepalive: last }),
    /** @param {any[]} statements @param {boolean} [last] */
    send: (statements, last) =>
      ask("statements", undefined, { method: "POST", body: JSON.stringify(statements), keepalive: last }),
  };
}

/** Ask again until there is an answer: no failure of the server, not "too many requests".
 * @param {() => Promise<Response>} act @param {number} [wait] ms before another try
 * @returns {Promise<Response>} */
export async function insist(act, wait = 1000) {
  const answer = await act().catch(() => null);
  if (answer && answer.status < 500 && answer.status !== 429) return answer;
  await new Promise((done) => setTimeout(done, wait));
  return insist(act, Math.min(2 * wait, 30_000));
}

const EMPTY = [204, 404, 405]; // the last of a record store that keeps no documents

/** A document, or nothing where there is none; throws where one may be that cannot be read: what is
 * not known must not be written over. @param {Response} answer @returns {Promise<any>} */
export async function contents(answer) {
  if (EMPTY.includes(answer.status)) return null;
  if (!answer.ok) throw new Error(`refused: ${answer.status}`);
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}
