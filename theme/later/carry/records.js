/** What this browser has of who is here, and what comes to it from another one. */
import { place } from "../../player/profile.js";
import { gain, results } from "../heaven/done.js";
import { merged } from "./code.js";

const PARTS = "mrl1:carry"; // squares scanned so far
const PART = /^#(\d+)-(\d+)-([0-9A-Z]{4})-([0-9A-Z]+)$/;
const NAMED = [".badges", ".challenges", ".done"]; // one thing a name: those of both phones stay
const PIECE = 420; // letters a square, so that any phone reads it from the screen of another

/** What is here, each module with its best result: that says all that `.done` would.
 * @returns {import("./code.js").Records} */
export function here() {
  const own = place("");
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(own) && key !== place(".done"));
  const records = Object.fromEntries(keys.map((key) => [key.slice(own.length), JSON.parse(localStorage[key])]));
  for (const [module, fin] of Object.entries(results(own))) records[module] = { v: 1, at: "", r: {}, ...records[module], fin };
  return records;
}

/** Add records to those that are here. @param {import("./code.js").Records} theirs */
export function add(theirs) {
  for (const [name, record] of Object.entries(theirs)) {
    const known = JSON.parse(localStorage[place(name)] || "null");
    const both = NAMED.includes(name) ? { ...record, ...known } : name.startsWith(".") ? known || record : merged(known, record);
    localStorage[place(name)] = JSON.stringify(both);
    if (record.fin) gain(name, { v: "", updated: "", ...record.fin });
  }
}

/** The ends of the addresses of a code's squares. @param {string} code */
export function squares(code) {
  const pieces = code.match(new RegExp(`.{1,${PIECE}}`, "g")) || [];
  return pieces.map((piece, index) => `#${index + 1}-${pieces.length}-${code.slice(-4)}-${piece}`);
}

/** Put the square of an address beside those of the same code.
 * @param {string} hash @returns {{n: number, of: number, code: string}} `code` when it is whole */
export function gather(hash) {
  const [, n, of, key, piece] = PART.exec(hash) || [];
  if (!n) throw new Error("bad");
  const before = JSON.parse(localStorage[PARTS] || "{}");
  const pieces = before.key === key ? before.pieces : {};
  pieces[n] = piece;
  localStorage[PARTS] = JSON.stringify({ key, pieces });
  const all = Array.from({ length: +of }, (_, index) => pieces[index + 1]);
  const whole = all.every(Boolean);
  if (whole) delete localStorage[PARTS];
  return { n: +n, of: +of, code: whole ? all.join("") : "" };
}
