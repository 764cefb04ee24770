/**
 * The shelves of the catalogue, as JSON sheets beside the pages: read when asked, once.
 *
 * A file is named after its content. `names.json` says which go together: pieces of two versions of
 * the site never meet, since a module is told by its number.
 *
 * What is no lesson has its address for an id, which has a slash, and a number after theirs.
 * @typedef {[id: string, title: string, summary: string, minutes: number, direction: string, format: string, versions?: string]} Row
 */
const SHEET = 8;
const DIGEST = 6; // letters
const read = /** @type {Map<string, Promise<any>>} */ (new Map());
export const root = document.body.dataset.root || "./";

/** A file, asked for once. @param {string} file @param {RequestInit} [how] @returns {Promise<any>} */
function once(file, how) {
  const known = read.get(file) || fetch(`${root}search/${file}.json`, how).then((answer) => answer.json());
  read.set(file, known);
  return known;
}

const names = () => once("names", { cache: "no-cache" });

/** How many pages there are. @returns {Promise<number>} */
export const count = async () => (await names()).count;

/** How many of them are lessons: theirs are the first numbers. @returns {Promise<number>} */
export const lessons = async () => (await names()).lessons;

/** What was found, in words: lessons, or results when not all are.
 * @param {number} found @param {boolean} taught whether all are @param {Record<string, string>} words */
export function told(found, taught, words) {
  const [one, many] = taught ? [words.one, words.many] : [words.result, words.results];
  return (found === 1 ? one : many).replace("{n}", String(found));
}

/** A piece of the index, by its name, or by the longest beginning of it that is one; else nothing.
 * @param {string} kind @param {string} [name] @returns {Promise<any>} */
export async function shelf(kind, name = "") {
  const known = await names();
  const found = [`${kind}-${name.padEnd(2, "_")}`, `${kind}-${name}`, `${kind}-${name[0]}`].find((each) => each in known);
  return found ? once(`${found}-${known[found]}`) : {};
}

/** Numbers, from their distances. @param {number[]} steps */
export function numbers(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** All is asked for anew: another site was published. */
export const forget = () => read.clear();

/** What *ask* finds in the index; when a piece is gone, of a site that was published since, all is
 * read again, once. @template T @param {() => Promise<T>} ask @returns {Promise<T>} */
export async function whole(ask) {
  try {
    return await ask();
  } catch {
    forget();
    return ask();
  }
}

/** The rows of modules, by number. @param {number[]} wanted @returns {Promise<Row[]>} */
export async function rows(wanted) {
  const { sheets } = await names();
  const sheet = (/** @type {number} */ n) => once(`sheet-${n}-${sheets.slice(n * DIGEST, (n + 1) * DIGEST)}`);
  const read = await Promise.all(wanted.map((n) => sheet(Math.floor(n / SHEET))));
  return wanted.map((n, i) => read[i][n % SHEET]);
}

/** Puts *nodes* in place of what an element holds: older browsers have no `replaceChildren`.
 * @param {Element} element @param {Node[]} nodes */
export function fill(element, nodes) {
  element.textContent = "";
  element.append(...nodes);
}

/** The list item of a page. @param {Row} row @param {Record<string, string>} words */
export function card([id, title, summary, minutes, direction, format, versions], words) {
  const make = (/** @type {string} */ tag, /** @type {string} */ name, /** @type {string} */ text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };
  const link = /** @type {HTMLAnchorElement} */ (make("a", "card", ""));
  const lesson = !id.includes("/");
  link.href = root + (lesson ? `m/${id}/` : id);
  if (lesson || id.startsWith("podcasts/")) link.dataset.module = id.replace(/\/$/, "");
  if (versions) link.dataset.versions = versions;
  const small = make("small", "", "");
  if (minutes) small.append(make("span", "minutes", words.minutes.replace("{n}", String(minutes))), " ");
  if (direction) {
    const tag = make("span", "sigle", direction);
    tag.dataset.d = direction;
    small.append(tag, " ");
  }
  if (format) small.append(make("span", lesson ? "" : "kind", words[format]));
  link.append(make("b", "", title), make("span", "about", summary), small);
  const item = document.createElement("li");
  item.append(link);
  return item;
}
