/**
 * The code of an attestation: six letters that change with the module, its version, the day and the
 * points. It shows what was copied wrong or altered by hand; it proves nothing of anybody, since
 * whoever reads this file can make one. Pure.
 *
 * @typedef {{module: string, v: string, day: string, points: string}} Sealed `day` is
 * year-month-day; `points` are as they are read, `4 / 5`
 */
import { check } from "../../deck/code.js";
import { SHORT } from "../heaven/done.js";

/** What is left of typed points, whatever stands between the two numbers. @param {string} typed */
const bare = (typed) => (typed.replace(/,/g, ".").match(/\d+(\.\d+)?/g) || []).join("/");

/** @param {Sealed} sealed */
export const seal = ({ module, v, day, points }) =>
  check([module.trim().toLowerCase(), v.trim().toLowerCase().slice(0, SHORT), day, bare(points)].join(" "), 6);

/** Whether a typed code is that of what was typed with it. @param {Sealed} sealed @param {string} typed */
export const holds = (sealed, typed) => seal(sealed) === typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
