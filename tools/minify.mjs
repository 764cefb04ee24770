/**
 * Write, beside each module of ours that pages carry, `<name>.min.js`: what Python puts in them.
 *
 * Usage: `npm run minify`; with `--check`, write nothing and fail when a file is not up to date.
 * With words, only the modules whose path holds one of them: `npm run minify flashcard`.
 * A module loses its imports and exports, since pages join modules into one script, and keeps its
 * top-level names, by which they find each other. An `element.js` stands in a block of its own:
 * only the registration of its element is left to see. Words, and the names of files,
 * are put in by Python, by language.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FOLDERS = ["theme/player", "theme/later", "theme/scene", "theme/film", "theme/guide", "theme/package", "theme/podcast", "theme/modifiers", "theme/deck", "theme/hub", "theme/live", "theme/news", "theme/tracker", "tools/marelle/activities", "tools/marelle/outputs"];
/** What elements and connectors see of the player, which is minified with all it imports. */
const SEEN = ["Activity", "play"];
/** Terser writes into its options: each call has its own. @param {boolean} toplevel */
const options = (toplevel) =>
  ({ ecma: 2022, toplevel, compress: { passes: 3, unsafe_arrows: true, keep_fargs: false } });

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((name) => /(?<!\.min|(^|\/)(words|files))\.js$/.test(name))
    .map((name) => join(ROOT, folder, name)),
).filter((file) => !wanted.length || wanted.some((word) => relative(ROOT, file).includes(word))).sort();

/** @param {string} source */
const stripped = (source) =>
  source.replace(/^(import (.*? from )?".*?"|export \{.*\});\n/gm, "").replace(/^export (default )?/gm, "");

/** A module after those it imports, words apart. @param {string} file @returns {string[]} */
const needed = (file) => [
  ...[...readFileSync(file, "utf8").matchAll(/^import (?:.*? from )?"(.*?)";$/gm)]
    .filter(([, name]) => !name.endsWith("words.js"))
    .flatMap(([, name]) => needed(join(dirname(file), name))),
  file,
];

/** @param {string} source @param {string} file */
async function small(source, file) {
  const bare = stripped(source);
  if (file.endsWith("player/player.js")) {
    const whole = [...new Set(needed(file))].map((name) => stripped(readFileSync(name, "utf8"))).join("");
    const kept = { compress: { ...options(true).compress, top_retain: SEEN }, mangle: { reserved: [...SEEN, "words"] } };
    return (await minify(whole, { ...options(true), ...kept })).code;
  }
  if (!file.endsWith("element.js")) return (await minify(bare, options(false))).code;
  const name = file.split("/").at(-2).replaceAll("_", "-");
  const [, type] = source.match(/^export class (\w+) extends \w+ /m);
  const whole = `${bare}customElements.define("mrl-${name}", ${type});`;
  return `{${(await minify(whole, options(true))).code}}`;
}

const stale = [];
for (const file of sources) {
  const target = file.replace(/js$/, "min.js");
  const made = `${await small(readFileSync(file, "utf8"), file)}\n`;
  let kept = "";
  try {
    kept = readFileSync(target, "utf8");
  } catch {
    // not written yet
  }
  if (made === kept) continue;
  stale.push(relative(ROOT, target));
  if (!process.argv.includes("--check")) writeFileSync(target, made);
}
if (stale.length) console.log(stale.join("\n"));
if (process.argv.includes("--check")) process.exitCode = Math.min(stale.length, 1);
