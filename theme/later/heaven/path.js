/**
 * The end of a lesson of the path that one follows: the way out leads to the next square of the path,
 * and names it.
 */
import { date } from "../day.js";
import { make } from "../make.js";
import { nextSquare, squareOf } from "../road/follow.js";
import { words } from "./words.js";

/** Lines that say that a path asks something first: of the path that one follows when it has the
 * lesson, and as long as something is missing. @param {string} module @param {boolean} done before */
export function spare(module, done) {
  const lines = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-first]"));
  const square = lines.length ? squareOf(module) : null;
  for (const line of lines) line.hidden = square ? !square.locked || line.dataset.first !== square.path : done;
}

/** From a lesson of the path that one follows, the link above the squares leads back to that path.
 * @param {string} site @param {string} module */
export function backTo(site, module) {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("header p > a"));
  const next = link && nextSquare();
  if (!next?.about(module)) return;
  link.href = site + next.page;
  link.textContent = words.back;
  link.title = next.title;
}

/** The same at the end of a positioning: a line, and the main button. @param {string} site */
export function onFrom(site) {
  const section = /** @type {HTMLElement | null} */ (document.querySelector("main [data-stand]"));
  const next = section && nextSquare();
  if (!next?.about(section.dataset.stand) || section.querySelector(".follow")) return;
  const word = next.over ? words.ended : words.following;
  const said = make("p", make("strong", word.replace("{title}", next.title)), " ", next.over ? "" : next.step);
  said.className = "follow";
  section.append(said);
  const button = /** @type {HTMLButtonElement} */ (document.querySelector("footer button:last-of-type"));
  button.textContent = words.follow;
  button.onclick = () => location.assign(site + next.to);
}

/** Lead on along the path. @param {string} site @param {string} module that is being read
 * @returns {boolean} whether the way out is now another */
export function along(site, module) {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a.onward"));
  const next = nextSquare();
  if (!link || !next || !next.about(module)) return false;
  const again = next.module === module;
  const [word, said] = next.over
    ? [words.arrived, next.title]
    : again
      ? [words.path, next.title]
      : [words.follow, next.wait ? words.rest.replace("{day}", date(next.wait)) : next.step];
  const page = document.createElement("small");
  page.textContent = next.over || again ? "" : next.title;
  const to = again ? next.page : next.to;
  delete link.dataset.versions; // it was of another lesson
  link.href = site + to;
  link.dataset.word = word;
  /** @type {HTMLElement} */ (link.firstChild).textContent = word;
  link.replaceChildren(link.firstChild, said, page);
  return true;
}
