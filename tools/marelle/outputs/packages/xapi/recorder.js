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
import { notice } from "../notice.js";
import { judge } from "./lesson.js";
import { contents, insist, lrs } from "./lrs.js";
import { outbox } from "./outbox.js";

const STATE = "marelle"; // the name of our document in State
const PATIENCE = 8000; // ms that a page waits for the place where the learner stopped

/** @param {number} ms */
const nothingAfter = (ms) => new Promise((done) => setTimeout(done, ms));

/** Those statements that the LMS has not, as far as it says. @param {ReturnType<typeof lrs>} store
 * @param {any[]} unsent @returns {Promise<any[]>} */
async function missing(store, unsent) {
  const asked = unsent.map(({ id }) => store.find(id).catch(() => null));
  const answers = await Promise.all(asked);
  return unsent.filter((_, at) => !answers[at]?.ok);
}

/** @param {Standard} standard @returns {import("../../../../../theme/player/session.js").Connector} */
export function record(standard) {
  const way = /** @type {HTMLElement} */ (document.querySelector(".leave"));
  const { types, status: mode } = JSON.parse(way.dataset.lms || "{}");
  const { iri } = way.dataset;
  const lang = document.documentElement.lang;
  const title = document.querySelector("h1").firstChild.textContent.trim();
  const began = Date.now();
  const tell = notice();
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
  let shut = false; // the LMS takes nothing of this launch
  let gone = /** @type {(sent: boolean) => void} */ (() => {}); // all is sent, or never will be

  const own = () => ({ home: iri, account: "", lang, iri: launch.activity, title });
  const spent = () => kept.ms + Date.now() - began;
  const note = (/** @type {any} */ made, again = /** @type {any} */ (null)) => {
    const { registration } = launch;
    const context = { ...made.context, ...(registration && { registration }) };
    box.add({ ...made, actor: launch.actor, context: merged(terms.template, context) }, again);
  };
  const say = (/** @type {any} */ made) => {
    kept.said.push(made.verb.display.en);
    note(standard.dress(made, terms), made);
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

  /** What became of all that waited. @param {"sent" | "later" | "shut"} how */
  const hear = (how) => {
    if (how === "later") return; // what is read stays true
    tell(how === "shut" ? way.dataset.shut : "");
    gone(how === "sent");
  };

  /** Meet the LMS: what it asks, then what it keeps for us. */
  async function join() {
    const first = about("initialized");
    const auth = await standard.authorize(launch);
    if (!auth) throw new Error("no authorization");
    const store = lrs(launch, auth);
    terms = await standard.terms(store);
    const { unsent = [], ...saved } = (await contents(await insist(() => store.read(STATE)))) || {};
    const lost = terms.silent ? [] : await missing(store, unsent);
    kept = { ...kept, ...saved };
    [reached] = opened(mode, kept.before, kept.raw ?? NaN);
    if (terms.mastery !== undefined && mode !== "completed") judge(terms.mastery);
    box = outbox(store, STATE, hear);
    note(standard.dress(first, terms));
    for (const one of lost) note(standard.dress({ ...one, timestamp: new Date().toISOString() }, terms), one);
    if (lost.length) keep();
    box.flush();
    return kept.state;
  }

  /** The session ends, once. */
  function end() {
    if (over || !box) return;
    over = true;
    if (held) {
      Object.assign(kept, held.reached);
      say(held.made);
    }
    if (!terms.silent) keep();
    note(standard.dress(about("terminated", { duration: isoSpan(Date.now() - began) }), terms));
  }

  /** Send the end, however long it takes. @returns {Promise<boolean>} false when it cannot be */
  const part = () =>
    new Promise((done) => {
      if (shut) return done(false);
      gone = done;
      end();
      box.flush();
    });

  /** The visible way out. */
  function leave() {
    const sent = launch ? met.then(part) : null;
    farewell(way, sent);
    sent?.then((done) => done && terms.back && location.assign(terms.back));
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
        if (location.search.includes("endpoint=")) tell(way.dataset.shut); // by an LMS that erred
        return null; // nobody launched it
      }
      met = join().catch(() => {
        shut = true; // an LMS that breaks must not break the lesson
        tell(way.dataset.shut);
      });
      addEventListener("pagehide", () => {
        end();
        box?.last();
      });
      addEventListener("pageshow", (event) => event.persisted && location.reload());
      const again = () => box && flush();
      addEventListener("online", again);
      document.addEventListener("visibilitychange", () => document.hidden && again());
      const state = await Promise.race([met, nothingAfter(PATIENCE)]);
      if (!box && !shut) {
        tell(way.dataset.wait);
        met.then((late) => (older = late?.r));
      }
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
