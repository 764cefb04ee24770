/** What this browser has of who is here, and what comes to it from another one. */
import { place } from "../../player/profile.js";
import { gain, results } from "../heaven/done.js";
import { carriedNews } from "../../news/store.js";
import { merged } from "./code.js";
import { without } from "../road/record.js";
import { together } from "./merge.js";

const SCANNED = ".squares"; // scanned so far
const PART = /^#([1-9]\d{0,2})-([1-9]\d{0,2})-([0-9A-Z]{4})-([0-9A-Z]+)$/;
/** Not for another phone: what results say, what the page of a path says again, half a code, a statement on its way, what was put aside. */
const STAYS = /^\.(done|squares|follow)$|^\.tracker\.|~$/;
/** Records of which only a part is for another phone. @type {Record<string, (record: any) => any>} */
const IN_PART = { ".paths": without, ".news": carriedNews };
const PIECE = 420; // letters a square, so that any phone reads it from the screen of another

/** What is here, each module with its best result: that says all that `.done` would.
 * @returns {import("./code.js").Records} */
export function here() {
  const own = place("");
  const names = Object.keys(localStorage).filter((key) => key.startsWith(own)).map((key) => key.slice(own.length));
  const all = names.filter((name) => !STAYS.test(name)).map((name) => [name, kept(name)]);
  const records = Object.fromEntries(all.filter(([name, record]) => record && (name.startsWith(".") || record.v === 1)));
  for (const [name, part] of Object.entries(IN_PART)) {
    if (records[name]) records[name] = part(records[name]);
    if (!records[name]) delete records[name];
  }
  for (const [module, fin] of Object.entries(results(own))) records[module] = { v: 1, at: "", r: {}, ...records[module], fin };
  return records;
}

/** Add records to those that are here. @param {import("./code.js").Records} theirs */
export function add(theirs) {
  for (const [name, record] of Object.entries(theirs)) {
    const both = name.startsWith(".") ? together(name, kept(name), record) : merged(kept(name), record);
    localStorage[place(name)] = JSON.stringify(both);
    if (record.fin) gain(name, { v: "", updated: "", ...record.fin });
  }
}

/** A record that is here, or null: none, or one that cannot be read. @param {string} name */
function kept(name) {
  try {
    return JSON.parse(localStorage[place(name)]);
  } catch {
    return null;
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
  if (!n || +n > +of) throw new Error("bad");
  const before = kept(SCANNED);
  const pieces = { ...(before?.key === key && before.pieces), [n]: piece };
  localStorage[place(SCANNED)] = JSON.stringify({ key, pieces });
  const all = Array.from({ length: +of }, (_, index) => pieces[index + 1]);
  const whole = all.every(Boolean);
  if (whole) delete localStorage[place(SCANNED)];
  return { n: +n, of: +of, code: whole ? all.join("") : "" };
}
