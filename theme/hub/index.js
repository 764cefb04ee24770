/**
 * The shelves of the catalogue, as JSON sheets beside the pages: read when asked, once.
 *
 * A file is named after its content. `names.json` says which go together: pieces of two versions of
 * the site never meet, since a module is told by its number.
 *
 * @typedef {[id: string, title: string, summary: string, minutes: number, direction: string, format: string]} Row
 */
const SHEET = 32;
const read = /** @type {Map<string, Promise<any>>} */ (new Map());
export const root = document.body.dataset.root || "./";

/** A file, asked for once. @param {string} file @param {RequestInit} [how] @returns {Promise<any>} */
function once(file, how) {
  const known = read.get(file) || fetch(`${root}search/${file}.json`, how).then((answer) => answer.json());
  read.set(file, known);
  return known;
}

/** A piece of the index; a shard that has no word is none. @param {string} name @returns {Promise<any>} */
export async function shelf(name) {
  const names = await once("names", { cache: "no-cache" });
  return name in names ? once(`${name}-${names[name]}`) : {};
}

/** What *ask* finds in the index; when a piece is gone, of a site that was published since, all is
 * read again, once. @template T @param {() => Promise<T>} ask @returns {Promise<T>} */
export async function whole(ask) {
  try {
    return await ask();
  } catch {
    read.clear();
    return ask();
  }
}

/** The rows of modules, by number. @param {number[]} numbers @returns {Promise<Row[]>} */
export async function rows(numbers) {
  const sheets = await Promise.all(numbers.map((n) => shelf(`sheet-${Math.floor(n / SHEET)}`)));
  return numbers.map((n, i) => sheets[i][n % SHEET]);
}

/** The list item of a module. @param {Row} row @param {Record<string, string>} words */
export function card([id, title, summary, minutes, direction, format], words) {
  const make = (/** @type {string} */ tag, /** @type {string} */ name, /** @type {string} */ text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };
  const link = /** @type {HTMLAnchorElement} */ (make("a", "card", ""));
  link.href = `${root}m/${id}/`;
  link.dataset.module = id;
  const small = make("small", "", "");
  if (minutes) {
    const tag = make("span", "sigle", direction);
    tag.dataset.d = direction;
    small.append(make("span", "minutes", words.minutes.replace("{n}", String(minutes))), " ", tag, " ", make("span", "", words[format]));
  }
  link.append(make("b", "", title), make("span", "about", summary), small);
  const item = document.createElement("li");
  item.append(link);
  return item;
}
