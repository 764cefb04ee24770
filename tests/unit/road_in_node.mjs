/** Say what the page of a path makes of what comes on standard input. */
import { readFileSync } from "node:fs";
import { frozen, onward, over, sparing, walk } from "../../theme/later/road/filled.js";
import { joined, soundPaths, without } from "../../theme/later/road/record.js";
import { digest } from "../../theme/later/road/sign.js";

const walked = ({ steps, rules = {}, results = {}, kept = { steps: {} }, now, stood }) => {
  const squares = walk(steps, rules, results, kept, now, stood);
  return {
    squares: squares.map(({ done, locked, wait }) => (done ? done.how : locked.length ? locked : wait || "")),
    next: onward(squares)?.step.id || "",
    point: sparing(squares, onward(squares))?.step.id || "",
    old: squares.filter(({ old }) => old).map(({ step }) => step.id).join(""),
    end: Object.keys(frozen(squares)).join(""),
    over: over(squares),
    versions: squares.map(({ done }) => done?.updated || ""),
    why: squares.map(({ done }) => done?.by || "").join(""),
  };
};
const { what, calls } = JSON.parse(readFileSync(0, "utf8"));
const said = calls.map((args) => ({ walked, joined, soundPaths, without, digest })[what](...args));
console.log(JSON.stringify(await Promise.all(said)));
