/**
 * Several attempts at an activity (`data-tries`): a wrong answer that is not the last one is not
 * told to the page. The learner reads why it is wrong, not what is right, and may change it.
 *
 * The answer that counts is the last one, for all its points; the same answer twice costs nothing.
 */
import { words } from "./words.js";

export const where = ["lesson", "package"];
export const when = "[data-tries]";

/** The wrong answers given so far, as JSON; one that is asked again is another element.
 * @type {WeakMap<any, Set<string>>} */
const tried = new WeakMap();

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

/** What the author says of wrong choices: only of those, the rest may give the answer away.
 * @param {any} item @param {any} response @returns {any[]} */
function why(item, response) {
  const wrong = Array.isArray(response) ? response.filter((id) => !item.key.correct.includes(id)) : [];
  return [...item.fix.children].filter((p) => wrong.includes(p.dataset.if)).map((p) => p.cloneNode(true));
}

/** @param {any} page */
export function start(page) {
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(when))) {
    item.before(paragraph(words.rule.replace("{n}", item.dataset.tries || "")));
  }
  document.addEventListener("mrl:try", (/** @type {any} */ event) => {
    const { target: item, detail: response } = event;
    const score = item.constructor.score(item.key, response);
    if (!item.dataset.tries || score === 1 || event.defaultPrevented) return;
    const given = tried.get(item) || new Set();
    const again = given.has(JSON.stringify(response));
    tried.set(item, given.add(JSON.stringify(response)));
    item.dataset.tried = ""; // reviews ask again sooner
    const left = item.dataset.tries - given.size;
    if (!left) return;
    event.preventDefault();
    const next = again ? words.same : left > 1 ? words.more.replace("{n}", `${left}`) : words.last;
    const verdict = score ? page.words.partly : page.words.wrong;
    item.status.replaceChildren(verdict, ...why(item, response), paragraph(next));
    item.status.scrollIntoView({ block: "nearest" });
  }, page.ends);
}
