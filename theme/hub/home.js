/**
 * The home page of who comes back: what was begun, and what their direction recommends.
 */
import { place } from "../player/profile.js";
import { keepDirection, ownDirection } from "../player/scanned.js";
import { versions } from "../player/versions.js";
import { card, fill, root } from "./index.js";
import { words } from "./words.js";

const LAST = ".last";
const LESSON = /\/m\/([a-z0-9-]+)\/(?:[a-z0-9]+\/)?(?:$|[?#])/; // or the version of a direction
const EPISODE = /\/(podcasts\/[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)\/(?:$|[?#])/;
const ADVICE = 3; // modules

/** Fills what the page of a newcomer leaves empty. */
export function home() {
  const select = /** @type {HTMLSelectElement | null} */ (document.querySelector(".mine select"));
  if (!select) return;
  select.closest(".mine").removeAttribute("hidden");
  document.querySelector(".mine + p")?.remove(); // the way of who has no script
  const own = ownDirection();
  const mine = [...select.options].find(({ value, dataset }) => [value, ...(dataset.formerly || "").split(" ")].includes(own));
  select.value = mine ? mine.value : ""; // it is gone
  if (select.value && select.value !== own) keepDirection(select.value); // it has another code
  select.addEventListener("change", () => (keepDirection(select.value), advise(select)));
  advise(select);
  resume();
}

/** What the direction recommends, and has not been done here. @param {HTMLSelectElement} select */
async function advise(select) {
  const code = select.value;
  const door = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-door=direction]"));
  const section = /** @type {HTMLElement} */ (document.querySelector(".advised"));
  door.dataset.far = door.dataset.far || door.getAttribute("href");
  const own = `directions/${code.toLowerCase()}/`;
  door.setAttribute("href", code ? root + own : door.dataset.far);
  door.querySelector("b").textContent = code ? words.ours.replace("{code}", code) : words.direction;
  section.hidden = true;
  if (!code) return;
  try {
    /** @type {import("./index.js").Row[]} */
    const rows = await (await fetch(`${root}${own}conseils.json`)).json();
    if (select.value !== code) return;
    const left = rows.filter(([id]) => !record(id)?.fin).slice(0, ADVICE);
    section.querySelector("h2").textContent = words.advice.replace("{code}", code);
    fill(section.querySelector("ul"), left.map((row) => card(row, words)));
    section.hidden = !left.length;
    section.dispatchEvent(new CustomEvent("mrl:cards", { bubbles: true }));
  } catch {
    // no network, and never seen here: the door leads there all the same
  }
}

/** The lesson or the episode that was begun last, as far as this page knows. */
async function resume() {
  const door = /** @type {HTMLElement} */ (document.querySelector(".resume"));
  const from = document.referrer.split("#")[0];
  const [, came] = LESSON.exec(from) || EPISODE.exec(from) || [];
  try {
    const begun = [...unfinished(), ...halfHeard()];
    if (begun.includes(came)) localStorage[place(LAST)] = JSON.stringify(came);
    const last = record(LAST);
    const id = begun.includes(last) ? last : begun[0];
    if (!id) return;
    const address = `${root}${id.includes("/") ? id : `m/${id}`}/`;
    const { title, adapted } = await (await fetch(`${address}files.json`)).json();
    if (door.dataset.path) return; // the path that is followed comes first: theme/later/follow
    const link = door.querySelector("a");
    link.href = address;
    if (adapted) link.dataset.versions = adapted;
    versions(door);
    link.querySelector("span").textContent = title;
    door.hidden = false;
  } catch {
    // no network and not kept, a module that is gone, or a private window
  }
}

/** Modules that were begun here and not finished. */
function unfinished() {
  const own = place("");
  const names = Object.keys(localStorage).filter((key) => key.startsWith(own)).map((key) => key.slice(own.length)).sort();
  return names.filter((name) => {
    const kept = !name.startsWith(".") && record(name);
    return kept && kept.v === 1 && !kept.fin && Object.keys(kept.r || {}).length > 0;
  });
}

/** Episodes that were begun here and not heard to the end: see theme/podcast/heard.js. */
function halfHeard() {
  const all = Object.entries(record(".episodes") || {});
  const begun = all.filter(([, one]) => one && one.on === undefined && Array.isArray(one.played) && one.played.length);
  return begun.map(([name]) => `podcasts/${name}`).filter((path) => EPISODE.test(`/${path}/`));
}

/** @param {string} name @returns {any} */
function record(name) {
  try {
    return JSON.parse(localStorage[place(name)]);
  } catch {
    return null; // nothing, or a private window
  }
}
