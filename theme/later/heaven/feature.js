/**
 * What heaven gives besides the score: the badges just won, and the way to one's attestation. It
 * also gives badges where a review or a challenge ends (`mrl:over`, see theme/deck/deck.js).
 */
import { listed, look } from "../badges/mine.js";
import { mine } from "../../player/store.js";
import { published } from "../published.js";
import { before } from "./before.js";
import { done, noteDone, results } from "./done.js";
import { followed } from "./followed.js";
import { along, backTo, onFrom, spare } from "./path.js";
import { words } from "./words.js";

export const where = ["lesson", "hub"];
export const when = "main:not(#contenu)";

const site = new URL("../../", import.meta.url).href;

/** @param {{ends?: AbortController, result?: () => import("../../player/session.js").Result, list?: Promise<any>, land?: () => void}} page */
export function start(page) {
  const { ends, result } = page;
  const own = mine(); // once: whoever comes after, it is of who is here now
  done.read();
  const { module } = document.querySelector("main").dataset;
  if (!result || !module) {
    onFrom(site);
    document.addEventListener("mrl:over", ({ target }) => {
      onFrom(site);
      give(/** @type {HTMLElement} */ (target), own);
    });
    return;
  }
  const heaven = /** @type {HTMLElement} */ (document.querySelector("main>section:last-of-type"));
  const earth = document.querySelector("main>section");
  const best = results(own)[module];
  spare(module, !!best);
  backTo(site, module);
  // the player fills the list anew each time: what names it is its attribute
  const review = /** @type {HTMLElement} */ (heaven.querySelector(".score > div"));
  review.setAttribute("role", "group");
  review.setAttribute("aria-label", (review.dataset.title = words.review));
  const arrive = () => {
    const { status } = result();
    attest(heaven, module, status === "incomplete" && !best);
    for (const square of best ? [earth, heaven] : []) before(square, best, status !== "incomplete");
    if (location.hash === `#${heaven.id}` && status !== "incomplete") finish(heaven, module, page, own);
    const word = document.querySelector(".onward")?.firstChild.textContent;
    if (along(site, module) && word !== document.querySelector(".onward").firstChild.textContent) page.land();
  };
  // asked for while one still plays: heaven is then whole at once, and nothing moves under a finger
  document.addEventListener("mrl:answer", () => {
    published(page).catch(() => {});
    badges().catch(() => {});
  }, { once: true, signal: ends.signal });
  addEventListener("hashchange", arrive, ends);
  arrive();
}

/** @type {Promise<HTMLElement[]> | undefined} */
let list;

/** What badges there are, asked for once; again after a failure. */
function badges() {
  list ||= listed(site);
  list.catch(() => (list = undefined));
  return list;
}

/** @param {HTMLElement} heaven @param {string} module @param {any} page @param {string} own */
async function finish(heaven, module, page, own) {
  const result = page.result();
  if (!noteDone(module, { on: Date.now(), ...(await followed(page, module)), ...result })) lost(heaven);
  await give(heaven, own);
}

/** Say that nothing is kept, where something should have been. @param {HTMLElement} heaven */
function lost(heaven) {
  if (heaven.querySelector(".lost")) return;
  const said = document.createElement("p");
  said.className = "lost note";
  said.setAttribute("role", "status");
  said.textContent = words.nothing;
  heaven.querySelector(".score").after(said);
}

/** The link to the attestation, once the module is finished.
 * @param {HTMLElement} heaven @param {string} module @param {boolean} hidden */
function attest(heaven, module, hidden) {
  const link = /** @type {HTMLAnchorElement} */ (heaven.querySelector(".attest") || document.createElement("a"));
  link.className = "attest";
  link.href = `${site}attestation/#${module}`;
  link.textContent = words.attest;
  link.hidden = hidden;
  if (!link.isConnected) heaven.querySelector(".again").after(link);
}

/** Say which badges were just won. @param {HTMLElement} section @param {string} own */
async function give(section, own) {
  const all = await badges().catch(() => []); // no network, no copy: another time
  const won = look(all, own).filter(({ fresh }) => fresh);
  if (!won.length) return;
  const said = section.querySelector(".gained") || document.createElement("div");
  said.className = "gained";
  said.setAttribute("role", "status");
  (section.querySelector(".score") || section.lastElementChild || section).after(said);
  const title = document.createElement("p");
  const link = document.createElement("a");
  title.textContent = won.length === 1 ? words.one : words.many.replace("{n}", String(won.length));
  link.href = `${site}badges/`;
  link.textContent = words.mine;
  said.replaceChildren(title, ...won.flatMap(({ li }) => [...li.childNodes]), link);
}
