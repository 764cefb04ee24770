/**
 * The path that who is here follows, wherever they are: `mrl1:<profile>:.follow`, its rules and its
 * steps as its page had them, so that its next square is known without network.
 *
 * @typedef {import("./filled.js").Square} Square
 * @typedef {{rules: import("./filled.js").Rules, steps: import("./filled.js").Step[]}} Followed
 * @typedef {{title: string, page: string, to: string, module: string, step: string, wait: number, over: boolean, about: (module: string) => boolean}} Next
 * `to` and `step` lead to the next square, from the site, and name it, `module` is its lesson; `about` tells what it passes by
 */
import { stood } from "../../deck/positioning/kept.js";
import { heardOn } from "../../podcast/heard.js";
import { ownDirection } from "../../player/scanned.js";
import { mine, profileStore } from "../../player/store.js";
import { results } from "../heaven/done.js";
import { onward, over, walk } from "./filled.js";
import { pathOf } from "./record.js";

const NAME = /^[a-z0-9-]+$/;
const SIGLE = /^[A-Z0-9]+$/;
/** @param {any} step */
const isStep = (step) =>
  NAME.test(step?.id) && typeof step.kind === "string" && typeof step.title === "string" && [step.any, step.after, step.dates, step.about].every((list) => list === undefined || Array.isArray(list));

/** @param {any} kept @returns {Followed | null} */
const soundFollowed = (kept) => (NAME.test(kept?.rules?.id) && Array.isArray(kept.steps) && kept.steps.every(isStep) ? kept : null);
const follows = profileStore("follow", soundFollowed);

/** From now on this path is followed. @param {import("./filled.js").Rules} rules
 * @param {import("./filled.js").Step[]} steps */
export const follow = (rules, steps) => void follows.write({ rules, steps });

/** The path that is followed, square by square, nothing when none is. */
function walked() {
  const followed = follows.read();
  if (!followed) return null;
  const { rules, steps } = followed;
  const kept = pathOf(rules.id);
  return { rules, steps, kept, squares: walk(steps, rules, { ...results(mine()), ...heardOn() }, kept, Date.now(), stood()) };
}

/** What a module is on the path that is followed: nothing when it is no step of it.
 * @param {string} module @returns {{path: string, locked: boolean} | null} */
export function squareOf(module) {
  const now = walked();
  const square = now && now.squares.find(({ step }) => (step.any || []).some((one) => one.m === module));
  return square ? { path: now.rules.id, locked: square.locked.length > 0 } : null;
}

/** The page of a lesson, in the version of who reads, else in that of who the path is for; as links do
 * (player/versions.js). @param {import("./filled.js").Counted} one */
function lessonPage({ m, for: codes, at }) {
  const own = ownDirection();
  const code = Array.isArray(codes) && codes.includes(own || at) ? own || at : "";
  return `m/${m}/${SIGLE.test(code) ? `${code.toLowerCase()}/` : ""}`;
}

/** Where the path that is followed goes on, nothing when none is. @returns {Next | null} */
export function nextSquare() {
  const now = walked();
  if (!now) return null;
  const { rules, steps, kept, squares } = now;
  const next = onward(squares);
  const page = `parcours/${rules.id}/`;
  const done = !!(kept.over || over(squares));
  const lesson = next && !done && ["module", "evaluation"].includes(next.step.kind) && next.step.any?.[0];
  const here = done || !next ? `${page}#ciel` : `${page}#${next.step.id}`;
  return {
    title: rules.title || rules.id,
    page,
    to: lesson ? lessonPage(lesson) : here,
    module: lesson ? lesson.m : "",
    step: next ? next.step.title : "",
    wait: (!done && next?.wait) || 0,
    over: done,
    about: (module) => steps.some(({ any = [], stand }) => stand === module || any.some((/** @type {any} */ one) => one.m === module)),
  };
}
