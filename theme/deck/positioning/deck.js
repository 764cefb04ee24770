/**
 * A positioning: questions one by one, whose answers decide which stage comes next. Nothing says
 * right or wrong before the end.
 *
 * The page is whole without this: its questions, its rules and how to read one's profile are in it.
 */
import { keeps } from "../../player/store.js";
import { ahead, begin, core, count, fill, make, offer, square } from "../deck.js";
import { site } from "../lessons.js";
import { today } from "../schedule.js";
import { keepStanding, standingOf } from "./kept.js";
import { profile, reason } from "./result.js";
import { questionsOf, walk } from "./walk.js";
import { words } from "./words.js";

const page = document.querySelector("main");
/** @type {import("./walk.js").Plan} */
const plan = JSON.parse(page.dataset.plan);
const DAY_MS = 86_400_000;
/** What stands below the first square, for who has no JavaScript. */
const below = [...page.children].slice(1);
const sheets = new Map(
  [.../** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(".item"))].map((item) => [item.dataset.id, item]),
);
let kept = standingOf(plan.id);
/** @type {Record<string, boolean>} */
let answers = {};

/** Take up what was answered, but to questions that have changed since. */
function takeUp() {
  for (const [id, said] of Object.entries(kept.a)) {
    if (sheets.get(id)?.dataset.v === said.slice(1)) answers[id] = said[0] === "1";
    else delete kept.a[id];
  }
}

/** @param {string} id @param {boolean | null} right null when one does not know */
function noteAnswer(id, right) {
  answers[id] = right === true;
  kept.a[id] = (right === null ? "?" : right ? "1" : "0") + sheets.get(id).dataset.v;
  keepStanding(plan.id, kept);
}

/** Ask one question, and resolve with whether it was right, null when one does not know.
 * @param {string} id @param {import("./walk.js").Measure} measure @returns {Promise<boolean | null>} */
async function put(id, { competence, level }) {
  const { element } = await core();
  const sheet = sheets.get(id);
  await element(sheet.localName.replace("mrl-", ""));
  const item = /** @type {any} */ (document.importNode(sheet, true));
  const { title } = plan.competences.find((each) => each.id === competence);
  const about = make("p", make("small", fill(words.measured, { title, n: level })));
  const unknown = make("button", words.unknown);
  unknown.type = "button";
  unknown.className = "unknown";
  const at = walk(plan, answers).taken.reduce((sum, { stage }) => sum + questionsOf(stageOf(stage)).length, 1);
  const before = questionsOf(stageOf(walk(plan, answers).now)).filter((each) => each in answers).length;
  const section = square(fill(words.title, { at: at + before }), [about, item, unknown]);
  section.classList.add("ask");
  return new Promise((go) => {
    section.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      item.check();
    });
    section.addEventListener("mrl:try", (/** @type {any} */ event) => {
      event.preventDefault(); // it would show the correction
      go(item.constructor.score(item.key, event.detail) === 1);
    });
    unknown.onclick = () => go(null);
    offer(words.next, () => {
      item.check();
      return true;
    });
  });
}

/** @param {string} id */
const stageOf = (id) => plan.stages.find((stage) => stage.id === id);

/** Say why one goes on, and wait until one does. @param {import("./walk.js").Taken} taken */
function between(taken) {
  square(words.stage, [make("p", reason(plan, taken))]);
  return new Promise((go) => offer(words.go, () => go(undefined)));
}

/** Ask what is left of the road, then show the profile. */
async function play() {
  let walked = walk(plan, answers);
  while (walked.now) {
    const { measures } = stageOf(walked.now);
    for (const measure of measures) {
      for (const id of measure.items.filter((each) => !(each in answers))) noteAnswer(id, await put(id, measure));
    }
    walked = walk(plan, answers);
    if (walked.now) await between(walked.taken[walked.taken.length - 1]);
  }
  const levels = walked.standings.flatMap(({ competence, reached }) => (reached === null ? [] : [[competence, reached]]));
  kept = { ...kept, on: new Date(today() * DAY_MS).toISOString().slice(0, 10), l: Object.fromEntries(levels) };
  keepStanding(plan.id, kept);
  show(walked, true);
}

/** @param {ReturnType<typeof walk>} walked @param {boolean} moved */
function show(walked, moved) {
  const [paper, again, erase] = [words.print, words.again, words.erase].map((said) => Object.assign(make("button", said), { type: "button" }));
  paper.onclick = () => print();
  again.onclick = () => restart();
  erase.onclick = () => {
    erase.textContent = words.sure;
    erase.onclick = forget;
  };
  const acts = make("p", paper, again, erase);
  acts.className = "acts";
  square(words.over, [...profile(plan, walked, kept, sheets), acts], moved);
  offer(words.browse, () => location.assign(`${site}catalogue/`));
}

/** Begin anew; what was reached stays known until the end. */
function restart() {
  kept = { ...kept, a: {} };
  answers = {};
  keepStanding(plan.id, kept);
  run();
}

function forget() {
  kept = { a: {} };
  answers = {};
  keepStanding(plan.id, null);
  square(words.over, [make("p", words.erased)]);
  offer(words.start, run);
}

/** Play; without network, what it needs may be missing: say so. */
function run() {
  play().catch(() => {
    square(words.over, [make("p", words.absent)]);
    offer(words.retry, run);
  });
}

function open() {
  begin();
  for (const section of below) section.remove();
  takeUp();
  const walked = walk(plan, answers);
  ahead(/** @type {any} */ ([...sheets.values()].map(({ localName }) => ({ type: localName.replace("mrl-", "") })))).catch(() => {});
  if (!walked.now) return show(walked, false);
  const status = page.querySelector("[role=status]");
  const begun = Object.keys(kept.a).length;
  status.textContent = begun ? count(words, "begun", begun) : keeps() ? "" : words.lost;
  offer(begun ? words.resume : words.start, run);
}

open();
