/**
 * What is kept of who is here on paths: `mrl1:<profile>:.paths`, by the id of a path: the day it
 * was begun, the day it was over, and what was said of the steps that are no lesson.
 *
 * A path that is over stays over, whatever becomes of its steps: how each was done is kept with it.
 */
import { only, profileStore } from "../../player/store.js";
import { isMoment } from "../day.js";

/** @typedef {import("./filled.js").Kept} Kept */

const HOWS = ["said", "code", "sheet", "note"];
const ENDS = [...HOWS, "module", "formerly", "equal", "pause", "positioning", "skip"];
const NOTE = 2000; // characters of a note

/** @param {any} one */
const isAct = (one) =>
  isMoment(one?.on) && HOWS.includes(one.how) && (one.note === undefined || (typeof one.note === "string" && one.note.length <= NOTE));

/** @param {any} points */
const isPoints = (points) => points === undefined || (Array.isArray(points) && points.length === 2 && points.every(Number.isFinite));
/** @param {any} one */
const isEnd = (one) =>
  isMoment(one?.on) && ENDS.includes(one.how) && isPoints(one.points) && [one.title, one.by, one.updated, one.chosen].every((each) => each === undefined || typeof each === "string");

/** @param {any} kept @returns {Kept | null} */
function soundPath(kept) {
  if (typeof kept !== "object" || !kept) return null;
  const days = only({ began: kept.began, over: kept.over }, isMoment);
  return { ...days, ...(days.over && kept.end && { end: only(kept.end, isEnd) }), steps: only(kept.steps, isAct) };
}

/** What is understood of what was kept. @param {any} all @returns {Record<string, Kept>} */
export const soundPaths = (all) =>
  Object.fromEntries(Object.entries(Object(all)).map(([id, kept]) => [id, soundPath(kept)]).filter(([, kept]) => kept));

const roads = profileStore("paths", soundPaths);

/** All of them. @returns {Record<string, Kept>} */
export const paths = () => roads.read() || {};

/** @param {string} id @returns {Kept} */
export const pathOf = (id) => paths()[id] || { steps: {} };

/** Change what is kept of a path. @param {string} id @param {(kept: Kept) => Kept} change
 * @returns {boolean} whether it is kept */
export const change = (id, change) => roads.write({ ...paths(), [id]: change(pathOf(id)) });

/** A path that changed its name takes what was kept under one it had. @param {string} id
 * @param {string[]} formerly */
export function renamed(id, formerly) {
  const all = paths();
  const old = formerly.filter((name) => name in all).pop();
  if (!old || id in all) return;
  const { [old]: kept, ...others } = all;
  roads.write({ ...others, [id]: kept });
}

/** What one has of paths after getting what another phone has: of each step the first day, of a note
 * the one that is here. @param {any} mine @param {any} theirs */
export function joined(mine, theirs) {
  const [ours, others] = [soundPaths(mine), soundPaths(theirs)];
  const first = (/** @type {any} */ a, /** @type {any} */ b) => (a && b ? Math.min(a, b) : a || b);
  const both = Object.entries(others).map(([id, their]) => {
    const own = ours[id] || { steps: {} };
    const days = { began: first(own.began, their.began), over: first(own.over, their.over) };
    const steps = { ...their.steps, ...own.steps };
    const end = (own.over && days.over === own.over && own.end) || their.end || own.end;
    return [id, { ...only(days, isMoment), ...(end && { end }), steps }];
  });
  return { ...ours, ...Object.fromEntries(both) };
}

/** What leaves for another phone: all but what one wrote for oneself, and titles. @param {any} all */
export const without = (all) =>
  Object.fromEntries(
    Object.entries(soundPaths(all)).map(([id, { end, ...kept }]) => {
      const ends = Object.entries(end || {}).map(([step, { title: _title, ...done }]) => [step, done]);
      const steps = Object.entries(kept.steps).map(([step, { note: _own, ...done }]) => [step, done]);
      return [id, { ...kept, ...(end && { end: Object.fromEntries(ends) }), steps: Object.fromEntries(steps) }];
    }),
  );
