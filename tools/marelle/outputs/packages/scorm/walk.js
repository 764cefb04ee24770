/**
 * What is kept of a learner on a path: what became of each module, the state of the one in hand, and
 * those of others that are not over, as long as there is room.
 *
 * Pure: a walk and what a module says go in, another walk or a result comes out. It must fit in
 * what SCORM 1.2 keeps, whatever the modules (state.py computes the worst): a module is a letter and
 * its score, one of them surely keeps its state, and what was left longest ago goes first.
 *
 * @typedef {{v: 1, m: Record<string, string>, in: string, s: any, o?: Record<string, any>}} Walk
 * @typedef {{status: string, raw: number, state: string}} Heard of a module: its status, nothing
 * before it was opened; its score in per cent, NaN when it has none; its state, as text
 */
import { ascii } from "./ascii.js";

const STATUSES = ["", "incomplete", "completed", "passed", "failed"];
const letter = (/** @type {string} */ status) => status.charAt(0);
/** What is over, whatever came of it. */
const DONE = ["completed", "passed", "failed"];

/** What an LMS kept of the modules that are still there, or a new walk.
 * @param {any} kept @param {string[]} modules @returns {Walk} */
export function walkOf(kept, modules) {
  const { m = {}, in: hand = "", s = null, o = {} } = Object(kept);
  const here = (/** @type {any} */ all) =>
    Object.fromEntries(Object.entries(Object(all)).filter(([module]) => modules.includes(module)));
  const walk = modules.includes(hand) ? { in: hand, s } : { in: "", s: null };
  return packed({ v: 1, m: here(m), ...walk }, here(o), Infinity);
}

/** A walk with states of other modules, as many of the last ones as there is room for.
 * @param {Walk} walk @param {Record<string, any>} others @param {number} room @returns {Walk} */
function packed(walk, others, room) {
  const left = Object.entries(others);
  while (left.length) {
    const whole = { ...walk, o: Object.fromEntries(left) };
    if (ascii(JSON.stringify(whole)).length <= room) return whole;
    left.shift();
  }
  return walk;
}

/** @param {Walk} walk @param {string} module @returns {Heard} */
export function became(walk, module) {
  const said = walk.m[module] || "";
  const status = STATUSES.find((each) => letter(each) === letter(said));
  const state = walk.in === module ? walk.s : walk.o?.[module];
  return { status, raw: parseFloat(said.slice(1)), state: state ? JSON.stringify(state) : "" };
}

/** @param {Walk} walk @param {string} module */
export const isDone = (walk, module) => DONE.includes(became(walk, module).status);

/** A module said something. One that is only looked at again does not take the place of another
 * that is not over. @param {Walk} walk @param {string} module @param {Heard} heard
 * @param {boolean} again it was over when it was opened
 * @param {number} room the characters that the LMS keeps @returns {Walk} */
export function after(walk, module, { status, raw, state }, again, room) {
  const m = { ...walk.m, [module]: letter(status) + (raw >= 0 ? raw : "") };
  const busy = again && walk.in in walk.m && walk.in !== module && !isDone(walk, walk.in);
  if (busy) return { ...walk, m };
  const { [module]: _own, [walk.in]: _older, ...others } = walk.o || {};
  const half = walk.in && walk.in !== module && walk.s && !isDone(walk, walk.in);
  const left = half ? { ...others, [walk.in]: walk.s } : others;
  return packed({ v: 1, m, in: module, s: parsed(state) }, left, room);
}

const DEGREES = ["", "incomplete", "failed", "completed", "passed"];

/** The best of modules of which one is enough. @param {Walk} walk @param {string[]} group */
function best(walk, group) {
  const all = group.map((module) => became(walk, module));
  return all.sort((a, b) => DEGREES.indexOf(b.status) - DEGREES.indexOf(a.status) || (b.raw || 0) - (a.raw || 0))[0];
}

/** What became of the whole, in the words of a module: the score is the mean of those that have
 * a status of success. @param {Walk} walk @param {string[]} modules
 * @param {string[][]} needs what it takes: of each group of modules, one
 * @returns {import("../../../../../theme/player/session.js").Result} */
export function result(walk, modules, needs = modules.map((module) => [module])) {
  const all = needs.map((group) => best(walk, group));
  const graded = all.filter(({ status }) => status === "passed" || status === "failed");
  const score = graded.reduce((sum, { raw }) => sum + (raw || 0), 0);
  const max = 100 * graded.length;
  if (!all.every(({ status }) => DONE.includes(status))) return { status: "incomplete", score, max };
  if (!max) return { status: "completed", score, max };
  return { status: graded.every(({ status }) => status === "passed") ? "passed" : "failed", score, max };
}

/** The module to open next: the one in hand, the first to do after it, the first to do, the first
 * to try again; nothing when all is well. @param {Walk} walk @param {string[]} every
 * @param {string[][]} needs @returns {string | undefined} */
export function onward(walk, every, needs = every.map((module) => [module])) {
  const enough = needs.filter((group) => ["completed", "passed"].includes(best(walk, group).status)).flat();
  const asked = needs.flat().filter((module) => !enough.includes(module));
  const modules = every.filter((module) => module === walk.in || asked.includes(module));
  const here = modules.indexOf(walk.in);
  const turned = [...modules.slice(Math.max(here, 0)), ...modules.slice(0, Math.max(here, 0))];
  return (
    turned.find((module) => !isDone(walk, module)) ||
    modules.find((module) => became(walk, module).status === "failed")
  );
}

/** @param {string} state */
function parsed(state) {
  try {
    return JSON.parse(state);
  } catch {
    return null;
  }
}
