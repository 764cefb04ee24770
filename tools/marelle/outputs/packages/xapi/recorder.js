/**
 * One learner on one module in an LMS that speaks xAPI: what cmi5 and plain xAPI do alike.
 *
 * The connector of theme/player/session.js. The state machine decides what there is to tell, a
 * standard words it, the outbox sends it. The interface never waits, but for the place where the
 * learner stopped, and not long. Launched by no LMS, nothing is kept.
 *
 * @typedef {import("./lrs.js").Launch} Launch
 * @typedef {{template: any, silent?: boolean, mastery?: number, back?: string}} Terms what the LMS
 * asks: what is in every context, to record nothing, its pass mark (0…1), the page to go to at last
 * @typedef {import("../../../../../theme/player/status.js").Told} Told
 * @typedef {import("../../../../../theme/player/session.js").Result} Result
 * @typedef {object} Standard
 * @property {(query: URLSearchParams, iri: string) => Launch} launch throws when nobody launched
 * @property {(launch: Launch) => Promise<string>} authorize nothing when the LMS refuses
 * @property {(store: ReturnType<typeof import("./lrs.js").lrs>) => Promise<Terms>} terms
 * @property {boolean} once a verb is told once in a registration, and a failure at the very end
 * @property {(about: any, told: Told, result: Result, best: number) => any[]} tell statements
 * @property {(made: any, terms: Terms) => any} dress what it asks of its own statements
 */
import { ended, opened } from "../../../../../theme/player/status.js";
import { statement } from "../../../../../theme/tracker/statements.js";
import { farewell } from "../farewell.js";
import "../older.js";
import { isoSpan } from "../notation.js";
import { interacted } from "./answer.js";
import { merged } from "./context.js";
import { judge, warn } from "./lesson.js";
import { contents, insist, lrs } from "./lrs.js";
import { outbox } from "./outbox.js";

const STATE = "marelle"; // the name of our document in State
const PATIENCE = 8000; // ms that a page waits for the place where the learner stopped
const PARTING = 3000; // ms that the last request may take, when another page comes after

/** @param {number} ms */
const nothingAfter = (ms) => new Promise((done) => setTimeout(done, ms));

/** @param {Standard} standard @returns {import("../../../../../theme/player/session.js").Connector} */
export function record(standard) {
  const way = /** @type {HTMLElement} */ (document.querySelector(".leave"));
  const { types, status: mode } = JSON.parse(way.dataset.lms || "{}");
  const { iri } = way.dataset;
  const lang = document.documentElement.lang;
  const title = document.querySelector("h1").firstChild.textContent.trim();
  const began = Date.now();
  let launch = /** @type {Launch} */ (null);
  let terms = /** @type {Terms} */ (null);
  let box = /** @type {ReturnType<typeof outbox>} */ (null); // once the LMS is there
  let [reached] = opened(mode, "", NaN);
  let kept = /** @type {any} */ ({ said: [], ms: 0 }); // our document in State
  let older = {}; // the answers that came too late to be shown
  let held = /** @type {any} */ (null); // a failure, and what is then reached: one may still pass
  let since = began;
  let place = "";
  let due = false;
  let over = false;

  const own = () => ({ home: iri, account: "", lang, iri: launch.activity, title });
  const spent = () => kept.ms + Date.now() - began;
  const note = (/** @type {any} */ made) => {
    const { registration } = launch;
    const context = { ...made.context, ...(registration && { registration }) };
    box.add({ ...made, actor: launch.actor, context: merged(terms.template, context) });
  };
  const say = (/** @type {any} */ made) => {
    kept.said.push(made.verb.display.en);
    note(standard.dress(made, terms));
  };
  /** @param {string} verb @param {any} [result] */
  const about = (verb, result) => statement(own(), verb, { id: launch.activity }, result);
  const flush = () => {
    due = false;
    box.flush();
  };
  const soon = () => {
    if (!due) setTimeout(() => due && flush());
    due = true;
  };
  const keep = () => box.keep({ ...kept, ms: spent() });

  /** Meet the LMS: what it asks, then what it keeps for us. */
  async function join() {
    const first = about("initialized");
    const auth = await standard.authorize(launch);
    if (!auth) return warn(way.dataset.shut);
    const store = lrs(launch, auth);
    terms = await standard.terms(store);
    const saved = contents(await insist(() => store.read(STATE)));
    kept = { ...kept, ...(await saved) };
    [reached] = opened(mode, kept.before, kept.raw ?? NaN);
    if (terms.mastery !== undefined && mode !== "completed") judge(terms.mastery);
    box = outbox(store, STATE);
    note(standard.dress(first, terms));
    box.flush();
    return kept.state;
  }

  /** The session ends, once. @returns {Promise<any>} when the LMS has heard of it */
  async function end() {
    if (over || !box) return;
    over = true;
    if (held) {
      Object.assign(kept, held.reached);
      say(held.made);
    }
    if (!terms.silent) keep();
    note(standard.dress(about("terminated", { duration: isoSpan(Date.now() - began) }), terms));
    await box.last();
  }

  /** The visible way out. */
  function leave() {
    const back = terms?.back;
    const sent = end();
    farewell(way);
    if (back && /^https?:/.test(new URL(back, location.href).protocol)) {
      Promise.race([sent, nothingAfter(PARTING)]).then(() => location.assign(back));
    }
  }
  way.addEventListener("click", leave);

  /** What is told once the LMS is there, whether it came before or after. */
  let met = /** @type {Promise<any>} */ (Promise.resolve());
  const then = (/** @type {() => void} */ act) => met.then(() => box && !terms.silent && !over && act());

  return {
    async start() {
      try {
        launch = standard.launch(new URLSearchParams(location.search), iri);
      } catch {
        return null; // nobody launched it
      }
      met = join().catch(() => {}); // an LMS that breaks must not break the lesson
      addEventListener("pagehide", end);
      addEventListener("pageshow", (event) => event.persisted && location.reload());
      const again = () => box && !over && flush();
      addEventListener("online", again);
      document.addEventListener("visibilitychange", () => document.hidden && again());
      const state = await Promise.race([met, nothingAfter(PATIENCE)]);
      if (!box) met.then((late) => (older = late?.r));
      return state || null;
    },

    answer(answer) {
      if (!launch) return;
      const made = interacted({ ...own(), iri }, answer, types[answer.id], Date.now() - since);
      made.context.contextActivities = { parent: [{ objectType: "Activity", id: launch.activity }] };
      then(() => {
        note(made);
        soon();
      });
    },

    save(state) {
      if (state.at !== place) since = Date.now();
      place = state.at;
      then(() => {
        kept.state = { ...state, r: { ...older, ...state.r } };
        keep();
        soon();
      });
    },

    restart() {
      older = {};
    },

    /** Only what is better than before is told. */
    finish(result) {
      then(() => {
        const [now, told] = ended(reached, result);
        reached = now;
        if (!told) return;
        const status = told.success === "unknown" ? told.completion : told.success;
        const reaches = { before: status, raw: now.best };
        held = null;
        for (const made of standard.tell(own(), told, result, now.best)) {
          const verb = made.verb.display.en;
          made.result = { ...made.result, duration: isoSpan(spent()) };
          if (standard.once && kept.said.includes(verb)) continue;
          if (standard.once && verb === "failed") held = { made, reached: reaches };
          else say(made);
        }
        if (!held) Object.assign(kept, reaches);
        keep();
        soon();
      });
    },

    leave,
  };
}
