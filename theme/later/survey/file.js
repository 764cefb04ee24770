/** Opinions as a file: for a spreadsheet, or for a program. Pure. */

/** @typedef {import("./opinions.js").Opinion} Opinion */
/** @type {(keyof Opinion)[]} */
const COLUMNS = ["day", "kind", "module", "title", "version", "id", "asked", "said", "text"];

/** A text between quotes (RFC 4180); a spreadsheet must not take it for a formula.
 * @param {string} text */
const cell = (text) => `"${text.replace(/^[-=+@\t\r]/, "'$&").replaceAll('"', '""')}"`;

/** Semicolons and the mark of UTF-8, as spreadsheets in French expect.
 * @param {string} head the names of the columns @param {Opinion[]} all */
export const csv = (head, all) =>
  `\ufeff${[head, ...all.map((one) => COLUMNS.map((name) => cell(one[name])).join(";"))].join("\r\n")}\r\n`;

/** @param {Opinion[]} all */
export const json = (all) => `${JSON.stringify({ format: "marelle-opinions", version: 1, opinions: all }, null, 2)}\n`;
