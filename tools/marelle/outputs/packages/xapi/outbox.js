/**
 * What waits to be sent to an LMS: statements in their order, then the state they led to.
 *
 * Whoever adds never waits. What a network or a server fails is tried again, later and later; what
 * the LMS refuses for good is let go, alone. An LMS knows a statement by its id, and keeps one
 * (xAPI 1.0.3, part 3, 2.1.2): when the page is left, what is on its way is sent again with the rest.
 * The state says which verdicts no LMS has acknowledged: a later session tells them.
 */
const SOON = 1000; // ms before another try, twice as much each time
const SELDOM = 60_000;
const BATCH = 20;
const REFUSED = [400, 409, 412, 413, 422];
const SHUT = [401, 403];
const NO_NETWORK = -1;

/** @param {ReturnType<typeof import("./lrs.js").lrs>} lrs @param {string} name of the state
 * @param {(how: "sent" | "later" | "shut") => void} [hear] what became of all that waited */
export function outbox(lrs, name, hear = () => {}) {
  const waiting = /** @type {{made: any, again?: any}[]} */ ([]);
  let state = /** @type {any} */ (null);
  let stateless = false; // a record store that keeps no state: it is not asked again
  let busy = false;
  let pause = SOON;
  let timer = /** @type {any} */ (0);
  const all = () => waiting.map(({ made }) => made);
  const unsent = () => waiting.flatMap(({ again }) => again || []);
  const whole = () => (unsent().length ? { ...state, unsent: unsent() } : state);

  /** Send statements. @returns {Promise<number>} 0, or the status for which all must wait */
  async function post() {
    let most = BATCH;
    let taken = false;
    while (waiting.length) {
      const batch = all().slice(0, most);
      const { ok, status } = await lrs.send(batch);
      const alone = batch.length === 1;
      // forbidden right after another was taken: it is this one that is, not all
      const refused = REFUSED.includes(status) || (status === 403 && (taken || !alone));
      if (ok || (refused && alone)) waiting.splice(0, batch.length);
      else if (refused) most = 1;
      else return status;
      taken = taken || ok;
    }
    return 0;
  }

  /** Send the state. @returns {Promise<number>} 0, or the status for which it must wait */
  async function put() {
    const sent = state;
    if (!sent) return 0;
    const more = unsent().length; // it is to be written again without them
    const { ok, status } = await lrs.write(name, whole());
    stateless = status === 404 || status === 405;
    const done = ok || REFUSED.includes(status);
    if (stateless || (state === sent && done && !more)) state = null;
    return stateless || done ? 0 : status;
  }

  /** Send all that waits. */
  async function flush() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let failed = 0;
    try {
      while (!failed && (waiting.length || state)) {
        const refused = await post();
        failed = (await put()) || refused;
      }
    } catch {
      failed = NO_NETWORK;
    }
    busy = false;
    if (failed) {
      timer = setTimeout(flush, pause);
      pause = Math.min(2 * pause, SELDOM);
    }
    hear(!failed ? "sent" : SHUT.includes(failed) ? "shut" : "later");
  }

  return {
    /** @param {any} made a statement @param {any} [again] what a later session makes it of, if
     * nobody acknowledges it in this one */
    add: (made, again) => void waiting.push({ made, again }),
    /** @param {any} value */
    keep(value) {
      if (!stateless) state = value;
    },
    /** Send all that waits, now and until it is sent. */
    flush() {
      pause = SOON;
      flush();
    },
    /** Send all that waits, even if the page ends now. @returns {Promise<any>} */
    last() {
      clearTimeout(timer);
      busy = true; // nothing comes after
      // a web view of 2020 knows no `keepalive` to another origin
      const surely = (/** @type {(last: boolean) => Promise<any>} */ act) => act(true).catch(() => act(false));
      const [left, told] = [state && whole(), all()];
      const kept = left && surely((last) => lrs.write(name, left, last));
      return Promise.allSettled([kept, told.length && surely((last) => lrs.send(told, last))]);
    },
  };
}
