/**
 * One learner on one module: keeps the answers, works out the status, and talks to one connector.
 *
 * A connector is where results go: the browser (local.js), an LMS. Its module exports `connect()`,
 * which returns an object with the methods below; `start` may return a promise, the others return
 * at once, and none ever throws. They are called in this order: `start` once; `answer` then `save`
 * after each answer, `save` alone when the learner moves; `finish` when every activity is answered
 * and the last square is reached, and again after each new start that comes to its end.
 *
 * `answer.score` and `result.score` are points, `max` the points to be had; an activity that does
 * not count has a `max` of 0. `result.status` is `completed` when the module is not graded.
 * A state is plain JSON; responses are in the canonical form of activities/base.py. What it says
 * of activities that no longer exist is ignored.
 *
 * @typedef {import("./activity.js").Activity} Activity
 * @typedef {import("./activity.js").Answer} Answer
 * @typedef {{v: 1, at: string, r: Record<string, any>}} State
 * @typedef {{status: "incomplete" | "completed" | "passed" | "failed", score: number, max: number}} Result
 * @typedef {object} Connector
 * @property {() => State | null | Promise<State | null>} start
 * @property {(answer: Answer) => void} answer
 * @property {(state: State) => void} save
 * @property {(result: Result) => void} finish
 * @property {() => void} [leave] the visible way out, for a page that has nowhere to go next
 */
export class Session {
  /** @param {HTMLElement} main @param {Connector} connector @param {AbortSignal} signal */
  constructor(main, connector, signal) {
    this.main = main;
    this.connector = connector;
    /** @type {State} */
    this.state = { v: 1, at: "", r: {} };
    main.addEventListener("mrl:draft", ({ detail }) => this.keep(detail), { signal });
    main.addEventListener("mrl:answer", ({ detail }) => {
      connector.answer(detail);
      this.keep(detail);
    }, { signal });
  }

  /** @returns {Activity[]} */
  get items() {
    return [...this.main.querySelectorAll(".item")];
  }

  /** Come back to where the learner stopped. */
  async open() {
    const saved = await this.connector.start();
    if (saved?.v !== 1) return;
    this.state.at = saved.at;
    for (const item of this.items) {
      const { id } = item.dataset;
      if (id in saved.r) {
        item.restore(saved.r[id]);
        this.state.r[id] = saved.r[id];
      }
    }
  }

  /** @param {{id: string, response: any}} given */
  keep({ id, response }) {
    this.state.r[id] = response;
    this.connector.save(this.state);
  }

  /** The learner is on a square. @param {string} at @param {boolean} last */
  move(at, last) {
    this.state.at = at;
    this.connector.save(this.state);
    if (last && this.result.status !== "incomplete") this.connector.finish(this.result);
  }

  /** Forget the answers, and ask again. */
  restart() {
    this.state.r = {};
    for (const item of this.items) item.restart();
  }

  /** @returns {Result} */
  get result() {
    const { items } = this;
    const { pass } = this.main.dataset;
    let score = 0;
    let max = 0;
    for (const { dataset, given } of items) {
      score += given?.score ?? 0;
      max += +dataset.max;
    }
    const enough = score * 100 > max * pass - 1e-6;
    const graded = pass && max;
    const whole = items.every(({ given }) => given);
    return { status: !whole ? "incomplete" : !graded ? "completed" : enough ? "passed" : "failed", score, max };
  }
}
