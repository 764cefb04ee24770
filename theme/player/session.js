/**
 * One learner on one module: keeps the answers, works out the status, and talks to one connector.
 *
 * A connector is where results go: the browser (local.js), an LMS. Its module exports `connect()`,
 * which returns an object with the methods below; `start` may return a promise, the others return
 * at once, and none ever throws. They are called in this order: `start` once, with the id of the
 * module; `answer` then `save` after each answer, `save` alone when the learner moves; `finish` when
 * every activity is answered and the last square is reached; `restart` when the learner asks for it,
 * after which it may come to its end again.
 *
 * `answer.score` and `result.score` are points, `max` the points to be had; an activity that does
 * not count has a `max` of 0. `result.status` is `completed` when the module is not graded.
 * A state is plain JSON: the square, the responses by id in the canonical form of
 * activities/base.py, and what each was asked, as a digest (`data-v`). What it says of activities
 * that no longer exist is ignored; one that asks something else is asked again, and is marked
 * `data-fresh`. One that was added is not: a state does not say what it has never seen. A state of
 * another version, or an answer that does not say what it answers, is as if absent.
 *
 * @typedef {import("./activity.js").Activity} Activity
 * @typedef {import("./activity.js").Answer} Answer
 * @typedef {{v: 1, at: string, r: Record<string, any>, q?: Record<string, string>, fin?: any}} State
 * @typedef {{status: "incomplete" | "completed" | "passed" | "failed", score: number, max: number}} Result
 * @typedef {object} Connector
 * @property {(module: string) => State | null | Promise<State | null>} start
 * @property {(answer: Answer) => void} [answer]
 * @property {(state: State, id?: string) => void} save what changed is the answer *id*, or the square
 * @property {() => void} [restart] the answers are forgotten
 * @property {(result: Result) => void} finish
 * @property {() => void} [leave] the visible way out, for a page that has nowhere to go next
 */

/** @param {HTMLElement} main @param {Connector} connector @param {AbortController} ends */
export function session(main, connector, ends) {
  /** @type {State} */
  const state = { v: 1, at: "", r: {}, q: {} };
  let told = ""; // the last result
  /** @type {() => Iterable<any>} the activities */
  const items = () => main.querySelectorAll(".item");
  /** @param {any} event */
  const keep = ({ target, detail: { id, response } }) => {
    state.r[id] = response;
    state.q[id] = target.dataset.v;
    connector.save(state, id);
  };
  main.addEventListener("mrl:draft", keep, ends);
  main.addEventListener("mrl:answer", (/** @type {any} */ event) => {
    connector.answer?.(event.detail);
    keep(event);
  }, ends);

  /** @returns {Result} */
  const result = () => {
    const pass = +main.dataset.pass;
    let score = 0;
    let max = 0;
    let whole = true;
    for (const { given, action, dataset } of items()) {
      // what has no key asks nothing, and may come late, or never: a draw, an order
      whole = whole && (!!given || !dataset.key || action === "");
      score += given?.score ?? 0;
      max += +dataset.max;
    }
    const enough = score * 100 > max * pass - 1e-6 ? "passed" : "failed";
    return { status: !whole ? "incomplete" : pass && max ? enough : "completed", score, max };
  };

  /** Give their answers back to the activities that are there and have none. */
  const resume = () => {
    for (const item of items()) {
      const { id } = item.dataset;
      try {
        if (id in state.r && !item.given) item.restore?.(state.r[id]);
      } catch {
        // the activity changed and no longer understands this answer: it is asked again
        delete state.r[id];
        item.restart();
      }
    }
  };

  return {
    result,
    resume,

    /** Come back to where the learner stopped. @returns {Promise<string>} the square, or nothing */
    async open() {
      const saved = await connector.start(main.dataset.module);
      if (saved?.v !== 1) return "";
      const r = Object(saved.r);
      for (const { dataset } of items()) {
        const { id, v } = dataset;
        const asked = saved.q?.[id];
        if (asked !== v) {
          if (asked) dataset.fresh = "";
        } else if (id in r) {
          state.q[id] = v;
          state.r[id] = r[id];
        }
      }
      resume();
      return saved.at;
    },

    /** The learner is on a square. @param {string} at @param {boolean} last */
    move(at, last) {
      state.at = at;
      connector.save(state);
      const now = JSON.stringify(result());
      if (!last || result().status === "incomplete" || now === told) return;
      told = now;
      connector.finish(result());
    },

    /** Forget the answers, not what was asked, and ask again. */
    restart() {
      state.r = {};
      told = "";
      connector.restart?.();
      for (const item of items()) item.restart?.();
    },
  };
}
