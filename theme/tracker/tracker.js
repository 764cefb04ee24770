/**
 * The connector `xapi`: beside the one that keeps the lesson on the phone, it sends what happened to
 * the tracker of the site, if `catalogue.yml` names one. Then, and only then, pages load it.
 *
 * Before the person said yes, what happened waits on their phone; a no throws it away. On a lesson
 * the player gives it the page, where it asks; on a hub page it only sends what waits. What else it
 * says comes in the panels that offer a place: the event `mrl:panel`, whose detail names them.
 */
import { place } from "../player/profile.js";
import { account, asked, choose, sends, tell, told } from "./choice.js";
import { panel, question } from "./panel.js";
import { queue } from "./queue.js";
import { answered, finished, opinion } from "./statements.js";

const SOON = 15_000; // ms before another try, twice as much each time
const SELDOM = 900_000;
const { content: address, dataset: names } = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=tracker]"));
const waiting = queue(place(".tracker"), address, globalThis, sends);

/** Takes the question away, once it has its answer. @type {() => any} */
let settle = () => {};
let pause = SOON;
let timer = 0;

/** Send what waits, if one may, and try again by itself when the network fails.
 * @returns {Promise<boolean>} */
async function send() {
  clearTimeout(timer);
  if (!sends()) {
    await waiting.settle().catch(() => {}); // no database: it stays where it was written
    return true;
  }
  const sent = await waiting.send().catch(() => false);
  if (sent) pause = SOON;
  else {
    timer = setTimeout(send, pause);
    pause = Math.min(2 * pause, SELDOM);
  }
  return sent;
}

/** @param {boolean} on */
async function decide(on) {
  const first = asked();
  choose(on);
  // what another tab may have left after a no is not part of the next yes
  if (!on || !first) await waiting.clear();
  settle();
  if (on) await send();
}

/** @param {any} statement */
function add(statement) {
  try {
    waiting.add(statement);
  } catch {
    return; // a window that keeps nothing
  }
  send();
}

const desk = { host: new URL(address).host, count: waiting.count, send, decide };
document.addEventListener("mrl:panel", (/** @type {any} */ { target, detail }) => panel(target, detail, desk));
addEventListener("online", send);
send();

/** Follow a lesson. @param {any} page what the player gives: see docs/developers/extending.md */
export default function follow({ result, ends }) {
  const main = document.querySelector("main");
  const { module } = main.dataset;
  const heaven = main.querySelector(":scope > section:last-of-type");
  const about = () => ({
    ...{ home: names.home, account: account(), lang: document.documentElement.lang },
    ...{ iri: names.iri, title: document.querySelector("h1").firstChild.textContent.trim() },
  });
  const keeps = () => sends() || asked();
  const note = (/** @type {(about: any) => any} */ make) => {
    if (keeps() && account()) add(make(about()));
  };
  const end = () => {
    const now = result();
    if (now.status === "incomplete" || !heaven.matches(".now") || told(module) || !keeps()) return;
    tell(module, true);
    note((of) => finished(of, now));
  };
  document.addEventListener("mrl:answer", (/** @type {any} */ { target, detail }) => {
    if (keeps() && told(module)) tell(module, false);
    const { textContent: prompt } = target.querySelector("legend");
    if (target.localName === "mrl-poll") note((of) => opinion(of, target.id, prompt, degrees(target), detail.response));
    else if (detail.max) note((of) => answered(of, target.id, prompt, detail));
    end();
  }, ends);
  document.addEventListener("mrl:survey", (/** @type {any} */ { detail }) => {
    // a point is in no id of an activity: these names are the survey's alone
    for (const { id, asked, all, said } of detail) note((of) => opinion(of, `avis.${id}`, asked, all, said));
  }, ends);
  addEventListener("hashchange", end, ends);
  end();
  if (asked()) ask(main, heaven, ends);
}

/** Ask below each square, and open at the end, until there is an answer: here, in the menu, or in
 * another tab. @param {Element} main @param {Element} heaven @param {AbortController} ends */
function ask(main, heaven, ends) {
  const note = question(desk);
  const stand = () => {
    settle();
    if (!asked()) return;
    note.open = heaven.matches(".now");
    if (note.open) heaven.querySelector(".again").after(note);
    else main.append(note);
  };
  settle = () => asked() || note.remove();
  addEventListener("hashchange", stand, ends);
  addEventListener("storage", settle, ends);
  stand();
}

/** All that one may say to a poll. @param {any} poll */
const degrees = (poll) =>
  [...poll.querySelectorAll("input")].map(({ value, ariaLabel, parentElement }) => ({ id: value, text: ariaLabel || parentElement.textContent.trim() }));
