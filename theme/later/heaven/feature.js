/**
 * What heaven gives besides the score: the badges just won, and the way to one's attestation. It
 * also gives badges where a review or a challenge ends (`mrl:over`, see theme/deck/deck.js).
 */
import { listed, look } from "../badges/mine.js";
import { mine } from "../../player/store.js";
import { done, note, SHORT } from "./done.js";
import { words } from "./words.js";

export const where = ["lesson", "hub"];
export const when = "main:not(#contenu)";

const site = new URL("../../", import.meta.url).href;

/** @param {{ends?: AbortController, result?: () => import("../../player/session.js").Result}} page */
export function start({ ends, result }) {
  const own = mine(); // once: whoever comes after, it is of who is here now
  done.read();
  const { module } = document.querySelector("main").dataset;
  if (!result || !module) {
    document.addEventListener("mrl:over", ({ target }) => give(/** @type {HTMLElement} */ (target), own));
    return;
  }
  const heaven = /** @type {HTMLElement} */ (document.querySelector("main>section:last-of-type"));
  const arrive = () => {
    const { status } = result();
    attest(heaven, module, status === "incomplete");
    if (location.hash === `#${heaven.id}` && status !== "incomplete") finish(heaven, module, result(), own);
  };
  addEventListener("hashchange", arrive, ends);
  arrive();
}

/** @param {HTMLElement} heaven @param {string} module @param {import("../../player/session.js").Result} result
 * @param {string} own */
async function finish(heaven, module, result, own) {
  let [v, updated] = ["", ""];
  try {
    ({ version: v, updated } = await (await fetch(`${site}m/${module}/files.json`)).json());
  } catch {
    // no network, no copy: the attestation will say the version of its own day
  }
  note(module, { on: Date.now(), v: v.slice(0, SHORT), updated, ...result });
  await give(heaven, own);
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
  const list = await listed(site).catch(() => []); // no network, no copy: another time
  const won = look(list, own).filter(({ fresh }) => fresh);
  if (!won.length) return;
  const said = section.querySelector(".gained") || document.createElement("div");
  said.className = "gained";
  said.setAttribute("role", "status");
  (section.querySelector(".score") || section.lastElementChild).after(said);
  const title = document.createElement("p");
  const link = document.createElement("a");
  title.textContent = won.length === 1 ? words.one : words.many.replace("{n}", String(won.length));
  link.href = `${site}badges/`;
  link.textContent = words.mine;
  said.replaceChildren(title, ...won.flatMap(({ li }) => [...li.childNodes]), link);
}
