/**
 * A positioning: questions one by one, whose answers decide which stage comes next. Nothing says
 * right or wrong before the end.
 *
 * The page is whole without this: its questions, its rules and how to read one's profile are in it.
 */
import { keeps } from "../../player/store.js";
import { ahead, begin, core, count, fill, make, offer, rear, square } from "../deck.js";
import { files } from "../files.js";
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
const FORMER = "back"; // to the question before
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

/** The questions that were answered, on the road they made, in order. */
function answeredSoFar() {
  const { taken, now } = walk(plan, answers);
  return [...taken.map(({ stage }) => stage), now].flatMap((id) => (id ? questionsOf(stageOf(id)) : [])).filter((id) => id in answers);
}

/** Forget the last answer: its question is asked again. */
function undoLast() {
  const [last] = answeredSoFar().slice(-1);
  delete answers[last];
  delete kept.a[last];
  keepStanding(plan.id, kept);
}

/** Ask one question, and resolve with whether it was right, null when one does not know, or FORMER.
 * @param {string} id @param {import("./walk.js").Measure} measure @returns {Promise<boolean | null | "back">} */
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
  const before = answeredSoFar().length;
  const section = square(fill(words.title, { at: before + 1 }), [about, item, unknown]);
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
    rear(before ? () => go(FORMER) : undefined, words.back);
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
  rear();
  square(words.stage, [make("p", reason(plan, taken))]);
  return new Promise((go) => offer(words.go, () => go(undefined)));
}

/** Ask what is left of the road, then show the profile. */
async function play() {
  let walked = walk(plan, answers);
  while (walked.now) {
    const { id: stage, measures } = stageOf(walked.now);
    const measure = measures.find(({ items }) => items.some((each) => !(each in answers)));
    const id = measure.items.find((each) => !(each in answers));
    const said = await put(id, measure);
    if (said === FORMER) undoLast();
    else noteAnswer(id, said);
    walked = walk(plan, answers);
    if (said !== FORMER && walked.now && walked.now !== stage) await between(walked.taken[walked.taken.length - 1]);
  }
  rear();
  const levels = walked.standings.flatMap(({ competence, reached }) => (reached === null ? [] : [[competence, reached]]));
  kept = { ...kept, on: new Date(today() * DAY_MS).toISOString().slice(0, 10), l: Object.fromEntries(levels) };
  keepStanding(plan.id, kept);
  show(walked, true);
}

/** @param {ReturnType<typeof walk>} walked @param {boolean} moved */
function show(walked, moved) {
  const [paper, again, erase] = [words.print, words.again, words.erase].map((said) => Object.assign(make("button", said), { type: "button" }));
  paper.onclick = () => print();
  addEventListener("beforeprint", unfoldRoad);
  again.onclick = () => restart();
  erase.onclick = () => {
    erase.textContent = words.sure;
    erase.onclick = forget;
  };
  const acts = make("p", paper, again, erase);
  acts.className = "acts";
  const section = square(words.over, [...profile(plan, walked, kept, sheets), acts], moved);
  offer(words.browse, () => location.assign(`${site}catalogue/`));
  section.dataset.stand = plan.id; // for what comes late: the path that goes on from here
  section.dispatchEvent(new Event("mrl:over", { bubbles: true }));
}

/** On paper nothing is folded: why the road went where it did is part of the profile. */
function unfoldRoad() {
  const road = page.querySelector("details.road");
  if (road) road.setAttribute("open", "");
}

/** Begin anew; what was reached stays known until the end. */
function restart() {
  kept = { ...kept, a: {} };
  answers = {};
  keepStanding(plan.id, kept);
  run();
}

function forget() {
  rear();
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
  const folded = page.querySelector("details.keep");
  folded.addEventListener("toggle", () => {
    import(`${files.keep}`).then((late) => late.open(folded.querySelector("div"), {}), () => {});
  });
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
