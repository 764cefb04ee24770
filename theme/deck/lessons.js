/**
 * The questions of lessons, out of their pages: from the network, or from this phone when the
 * service worker has them.
 *
 * @typedef {{ref: string, v: string, type: string, title: string, html: HTMLElement}} Question
 */

/** The root of the site: decks and features lie in `assets/<folder>/`. */
export const site = new URL("../../", import.meta.url).href;

/** @type {Map<string, Promise<Map<string, Question>>>} */
const asked = new Map();

/** The scored questions of a module by id, none when it is no longer published; refused when
 * there is neither network nor copy. @param {string} module @returns {Promise<Map<string, Question>>} */
export function questions(module) {
  const known = asked.get(module) || read(module);
  asked.set(module, known);
  known.catch(() => asked.delete(module));
  return known;
}

/** @param {string} module */
async function read(module) {
  const address = `${site}m/${module}/`;
  const answer = await fetch(address);
  if (answer.status === 404 || answer.status === 410) return new Map();
  if (!answer.ok) throw new Error(String(answer.status));
  // its style sheet is not that of this page, whose policy would refuse it
  const text = (await answer.text()).replace(/<style>.*?<\/style>/gs, "");
  const page = new DOMParser().parseFromString(text, "text/html");
  const title = page.querySelector("h1").firstChild.textContent.trim();
  const found = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(".item")]);
  const scored = found.filter(({ dataset }) => +dataset.max);
  return new Map(scored.map((html) => {
    for (const part of html.querySelectorAll("[src],[href]")) resolve(part, address);
    const { id, v } = html.dataset;
    const type = html.localName.replace(/^mrl-/, "");
    return [id, { ref: `${module}#${id}`, v, type, title, html }];
  }));
}

/** An address that was read from the lesson's page, from any other page.
 * @param {Element} part @param {string} from */
function resolve(part, from) {
  const name = part.hasAttribute("src") ? "src" : "href";
  const said = part.getAttribute(name);
  if (!said.startsWith("#")) part.setAttribute(name, new URL(said, from).href);
}

/** @param {string} ref @returns {[module: string, id: string]} */
export function split(ref) {
  const [module, id] = ref.split("#");
  return [module, id];
}

/** Find questions, whatever becomes of each.
 * @param {string[]} refs
 * @returns {Promise<{found: Question[], gone: string[], away: string[]}>} `gone` exist no longer,
 * `away` are of lessons that neither the network nor this phone can give now */
export async function find(refs) {
  const found = [];
  const gone = [];
  const away = [];
  const read = refs.map((ref) => questions(split(ref)[0]).catch(() => null));
  for (const [index, module] of (await Promise.all(read)).entries()) {
    const question = module?.get(split(refs[index])[1]);
    if (question) found.push(question);
    else (module ? gone : away).push(refs[index]);
  }
  return { found, gone, away };
}
