/**
 * What waits to be sent to an LMS: statements in their order, then the state they led to.
 *
 * Whoever adds never waits. What a network or a server fails is tried again, later and later; what
 * the LMS refuses for good is let go, alone. An LMS knows a statement by its id, and keeps one
 * (xAPI 1.0.3, part 3, 2.1.2): when the page is left, what is on its way is sent again with the rest.
 */
const SOON = 1000; // ms before another try, twice as much each time
const SELDOM = 60_000;
const BATCH = 20;
const REFUSED = [400, 409, 413, 422];

/** @param {ReturnType<typeof import("./lrs.js").lrs>} lrs @param {string} name of the state */
export function outbox(lrs, name) {
  /** @type {any[]} */
  const waiting = [];
  let state = /** @type {any} */ (null);
  let stateless = false; // a record store that keeps no state: it is not asked again
  let busy = false;
  let pause = SOON;
  let timer = /** @type {any} */ (0);

  /** Send statements; false when all must wait. */
  async function post() {
    let most = BATCH;
    while (waiting.length) {
      const batch = waiting.slice(0, most);
      const { ok, status } = await lrs.send(batch);
      if (ok || (REFUSED.includes(status) && batch.length === 1)) waiting.splice(0, batch.length);
      else if (REFUSED.includes(status)) most = 1;
      else return false;
    }
    return true;
  }

  /** Send the state; false when it must wait. */
  async function put() {
    const sent = state;
    if (!sent) return true;
    const { status } = await lrs.write(name, sent);
    stateless = status === 404 || status === 405;
    if (stateless || (state === sent && status < 500)) state = null;
    return status < 500;
  }

  /** Send all that waits. */
  async function flush() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let sent = true;
    try {
      while (sent && (waiting.length || state)) sent = (await post()) && (await put());
    } catch {
      sent = false; // no network
    }
    busy = false;
    if (sent) pause = SOON;
    else {
      timer = setTimeout(flush, pause);
      pause = Math.min(2 * pause, SELDOM);
    }
  }

  return {
    /** @param {any} statement */
    add: (statement) => void waiting.push(statement),
    /** @param {any} value */
    keep(value) {
      if (!stateless) state = value;
    },
    flush,
    /** Send all that waits, even if the page ends now. @returns {Promise<any>} */
    last() {
      clearTimeout(timer);
      busy = true; // nothing comes after
      // a web view of 2020 knows no `keepalive` to another origin
      const surely = (/** @type {(last: boolean) => Promise<any>} */ act) => act(true).catch(() => act(false));
      const kept = state && surely((last) => lrs.write(name, state, last));
      return Promise.allSettled([kept, surely((last) => lrs.send(waiting, last))]);
    },
  };
}
