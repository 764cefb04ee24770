/**
 * Statements that wait to be sent: none is lost, and none counts twice.
 *
 * A statement has its id once and for ever. It is written at once beside the state of the lesson,
 * in `localStorage`, then moves to an IndexedDB; it leaves only when the server has it. A page may
 * end anywhere in between: the next one, or another tab, begins where it stopped, and may send
 * again what was sent. The server knows the id, and keeps one (xAPI 1.0.3, part 3, 2.1.2).
 * Nothing here reads a clock.
 */
import { table } from "../player/database.js";

/** What a phone keeps that never finds a network; what comes after is not kept. */
export const LIMIT = 2000;
const WRITTEN = 200; // statements that `localStorage` holds while IndexedDB answers nothing
const BATCH = 20; // below what a page may send while it is being left
const PATIENCE = 20_000; // ms
const REFUSALS = 5; // then a statement stays aside

/** @typedef {{id: string, tries: number, statement: any}} Row */

/** @param {string} name @param {string} address where statements go @param {any} env
 * @param {() => boolean} may whether one may send: asked before each batch */
export function queue(name, address, env = globalThis, may = () => true) {
  const rows = table(name, "id", env);
  const written = () => Object.keys(env.localStorage).filter((key) => key.startsWith(`${name}.`));
  /** @returns {Promise<Row[]>} */
  const kept = () => rows("readonly", (all) => all.getAll());

  /** Move what was written at once. What another tab moves meanwhile is moved twice, under one id. */
  async function settle() {
    const keys = written();
    const found = keys.map((key) => JSON.parse(env.localStorage[key] || "null")).filter(Boolean);
    if (!found.length) return;
    await rows("readwrite", (all) => {
      const count = all.count();
      count.onsuccess = () => {
        const room = found.slice(0, Math.max(0, LIMIT - count.result));
        for (const statement of room) all.put({ id: statement.id, tries: 0, statement });
      };
    });
    for (const key of keys) delete env.localStorage[key];
  }

  /** Send rows; false when the server is not there, and all must wait. A server refuses a batch for
   * one statement: the batch is cut in two. @param {Row[]} some @returns {Promise<boolean>} */
  async function deliver(some) {
    const said = await post(some.map(({ statement }) => statement));
    // alone, 409 says that the server has this id
    if ((said >= 200 && said < 300) || (said === 409 && some.length === 1)) {
      await rows("readwrite", (all) => void some.forEach(({ id }) => all.delete(id)));
      return true;
    }
    if (![400, 409, 413, 422].includes(said)) return false;
    if (some.length > 1) {
      const half = some.length >> 1;
      return (await deliver(some.slice(0, half))) && deliver(some.slice(half));
    }
    await rows("readwrite", (all) => all.put({ ...some[0], tries: some[0].tries + 1 }));
    return true;
  }

  /** @param {any[]} statements @returns {Promise<number>} the status, 0 without an answer */
  async function post(statements) {
    try {
      const answer = await env.fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Experience-API-Version": "1.0.3" },
        body: JSON.stringify(statements),
        credentials: "omit",
        referrerPolicy: "no-referrer",
        keepalive: true,
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.status;
    } catch {
      return 0;
    }
  }

  async function sendAll() {
    await settle();
    const waiting = (await kept()).filter(({ tries }) => tries < REFUSALS);
    for (let at = 0; at < waiting.length; at += BATCH) {
      if (!may() || !(await deliver(waiting.slice(at, at + BATCH)))) return false;
    }
    return true;
  }

  return {
    /** Keep a statement, before anything else happens. @param {any} statement */
    add(statement) {
      if (written().length < WRITTEN) env.localStorage[`${name}.${statement.id}`] = JSON.stringify(statement);
    },
    settle,
    /** Send what waits, one tab at a time. @returns {Promise<boolean>} whether all of it was */
    send() {
      const locks = env.navigator?.locks;
      return locks ? locks.request(name, sendAll) : sendAll();
    },
    /** How many wait, and how many the server refuses. */
    async count() {
      await settle();
      const all = await kept();
      const refused = all.filter(({ tries }) => tries >= REFUSALS).length;
      return { waiting: all.length - refused, refused };
    },
    async clear() {
      for (const key of written()) delete env.localStorage[key];
      await rows("readwrite", (all) => all.clear());
    },
  };
}
