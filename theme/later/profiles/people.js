/**
 * The people of this phone: each has a sign and two digits, no name. The digits keep a person from
 * opening another's by mistake; whoever wants to see them can, and the panel says so.
 *
 * `mrl1:people` lists them, `mrl1:profile` says who is here, `mrl1:since` when that changed last
 * (ms since 1970); what is of one is under `mrl1:<id>:`.
 * @typedef {{id: string, sign: string, digits: string}} Person
 */
import { ask, site } from "../offline/ask.js";
import { SIGNS } from "./signs.js";

const PEOPLE = "mrl1:people";
const NOW = "mrl1:profile";
const SINCE = "mrl1:since";
const SETTINGS = "mrl1:prefs"; // of the page, so of who is here
export const NOBODY = "0";
const LEFT = "mrl1:left"; // of a tab: the change after which it was emptied
/** The page of the signs. */
const DOOR = `${site}personne/`;

/** Whether this window remembers anything: a private one may not. */
export function remembers() {
  try {
    return !!localStorage;
  } catch {
    return false;
  }
}

/** Who is here. @returns {string} */
export const now = () => (remembers() && localStorage[NOW]) || NOBODY;

/** @param {any} one */
const isPerson = (one) =>
  [one?.id, one?.sign, one?.digits].every((part) => typeof part === "string") &&
  Object.hasOwn(SIGNS, one.sign) &&
  /^\d\d$/.test(one.digits);

/** All that the list holds: a newer site may have put there somebody whom this one cannot show.
 * @returns {any[]} */
function everybody() {
  try {
    const kept = JSON.parse(localStorage[PEOPLE]);
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Whom this phone knows, and can let in. @returns {Person[]} */
export const people = () => everybody().filter(isPerson);

/** What changes whenever somebody comes or leaves, nobody in particular too: ms, 0 at first. */
export const since = () => +(remembers() && localStorage[SINCE]) || 0;

/** Whether this page was opened before that, if it ever was. Clocks lie: a tab hears it once at most. */
export function outdated() {
  const last = since();
  const opened = Date.now() - performance.now();
  return !!last && opened < last && last <= Date.now() && sessionStorage[LEFT] !== String(last);
}

/** Let somebody in: their settings come, the others' leave, and so does all that is on the screen.
 * @param {string} id @param {string} [then] where to go */
export function enter(id, then = site) {
  const mine = (/** @type {string} */ who) => `mrl1:${who}:.prefs`;
  move(SETTINGS, mine(now()));
  localStorage[NOW] = id;
  move(mine(id), SETTINGS);
  leave();
  away(then);
}

/** Hand the phone over: nobody is here, and the signs are shown. */
export const handOver = () => enter(NOBODY, DOOR);

/** @param {string} sign @param {string} digits */
export function add(sign, digits) {
  const id = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
  localStorage[PEOPLE] = JSON.stringify([...everybody(), { id, sign, digits }]);
  enter(id);
}

/** Erase all that is of who is here, and them. What is kept for everybody stays. */
export async function erase() {
  const id = now();
  const own = `mrl1:${id}:`;
  leave(); // first: what follows may be long, and other pages of theirs must write nothing more
  for (const key of Object.keys(localStorage)) if (key.startsWith(own)) delete localStorage[key];
  localStorage[PEOPLE] = JSON.stringify(everybody().filter((one) => one?.id !== id));
  delete localStorage[SETTINGS];
  delete localStorage[NOW];
  for (const { name } of (await indexedDB.databases?.()) || []) {
    if (name.startsWith(own)) indexedDB.deleteDatabase(name);
  }
  // without a worker there is no cache to empty
  await ask("forget").catch(() => {});
  away(people().length ? DOOR : site);
}

/** Every page of who was here goes home: this one at once, others by the mark. */
function leave() {
  document.body.hidden = true; // the way may be long
  localStorage[SINCE] = Date.now();
}

/** Take this page off the screen at once, and go. */
export function away(then = site) {
  document.body.hidden = true; // the way may be long
  sessionStorage.clear();
  sessionStorage[LEFT] = since();
  location.replace(then);
}

/** @param {string} from @param {string} to */
function move(from, to) {
  if (from in localStorage) localStorage[to] = localStorage[from];
  delete localStorage[from];
}
