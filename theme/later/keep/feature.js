/**
 * Keep lessons on this phone: this one, or those of the list, with what they weigh and how far the
 * download is. Without a lesson or a list around it, the panel is the list of what is kept.
 */
import { gamesAhead } from "../../deck/ahead.js";
import { make } from "../make.js";
import { ask, site } from "../offline/ask.js";
import { size, why } from "./pieces.js";
import { mine } from "./mine.js";
import { words } from "./words.js";

/** What searches and filters without network, kept with the lessons of a list: theme/hub/sw-versions.js. */
const INDEX = "./search";

/** @param {HTMLElement} panel */
export async function open(panel) {
  const { module: lesson, kept: module = lesson } = document.querySelector("main").dataset;
  const cards = module ? [] : [...document.querySelectorAll(".list a[data-module]")];
  const road = /** @type {HTMLElement} */ (document.querySelector("[data-path]"));
  const said = make("p", words.wait);
  said.setAttribute("role", "status");
  panel.replaceChildren(said);
  try {
    const kept = (await ask("list")).map((list) => list.module);
    if (module) one(panel, module, kept.includes(module));
    else if (cards.length) many(panel, /** @type {HTMLElement[]} */ (cards), kept, road ? [`parcours/${JSON.parse(road.dataset.path).id}`] : []);
    else mine(panel);
  } catch (error) {
    said.textContent = why(error);
  }
}

/** @param {HTMLElement} panel @param {string} module @param {boolean} kept */
async function one(panel, module, kept) {
  if (kept) {
    const remove = make("button", words.remove);
    remove.onclick = async () => {
      await ask("drop", [module]);
      open(panel);
    };
    panel.replaceChildren(make("p", words[`kept${kind(module)}`]), make("p", words.shared), remove);
    return;
  }
  const weight = await ask("weigh", [module]);
  const keep = make("button", words[`keep${kind(module)}`]);
  keep.onclick = () => download(panel, [module]);
  panel.replaceChildren(make("p", words[`one${kind(module)}`].replace("{size}", size(weight))), ...careful(), keep);
}

/** @param {HTMLElement} panel @param {HTMLElement[]} cards @param {string[]} kept
 * @param {string[]} roads the path whose lessons these are: its page, its sheets, its dates come too */
function many(panel, cards, kept, roads) {
  const keep = /** @type {HTMLButtonElement} */ (make("button", words.wait));
  const boxes = cards.map((card) => box(card, kept.includes(card.dataset.module)));
  const more = roads.filter((road) => !kept.includes(road));
  const heard = cards.every(({ dataset }) => kind(dataset.module) === "Episode") && !more.length;
  const chosen = () => {
    const ticked = boxes.filter(({ input }) => input.checked && !input.disabled).map(({ input }) => input.value);
    const search = !heard && !kept.includes(INDEX) && (ticked.length || boxes.every(({ input }) => input.disabled));
    return [...ticked, ...more, ...(search ? [INDEX] : [])];
  };
  let asked = 0;
  const weigh = async () => {
    const turn = ++asked;
    keep.disabled = true;
    const modules = chosen();
    try {
      const weight = modules.length ? await ask("weigh", modules) : 0;
      if (turn !== asked) return;
      keep.textContent = modules.length ? (heard ? words.keepEpisodes : words.keepAll).replace("{size}", size(weight)) : words.keepNone;
      keep.disabled = !modules.length;
    } catch (error) {
      keep.textContent = why(error);
    }
  };
  const list = make("ul");
  list.className = "boxes";
  list.append(...boxes.map(({ row }) => row));
  list.onchange = weigh;
  keep.onclick = () => download(panel, chosen());
  panel.replaceChildren(make("p", heard ? words.manyEpisodes : words.many), list, make("p", words.shared), ...careful(), keep);
  weigh();
}

/** @param {HTMLElement} card @param {boolean} kept */
function box(card, kept) {
  const input = document.createElement("input");
  const label = make("label");
  const row = make("li");
  input.type = "checkbox";
  input.value = card.dataset.module;
  input.checked = true;
  input.disabled = kept;
  label.append(input, make("span", `${card.querySelector("b").textContent}${kept ? ` (${words.here})` : ""}`));
  row.append(label);
  return { row, input };
}

/** @param {HTMLElement} panel @param {string[]} modules */
async function download(panel, modules) {
  const bar = document.createElement("progress");
  const said = make("p", words.wait);
  said.setAttribute("role", "status");
  bar.setAttribute("aria-label", words.progress);
  panel.replaceChildren(said, bar);
  navigator.storage?.persist?.(); // a favour: the phone may say no, and may still evict
  try {
    await ask("keep", modules, (share) => (bar.value = share));
    await gamesAhead(site, modules.filter((each) => !each.includes("/"))).catch(() => {}); // the lessons are kept: games may wait
    said.textContent = words.done;
    document.dispatchEvent(new CustomEvent("mrl:cards", { bubbles: true }));
  } catch (error) {
    said.textContent = why(error);
  }
  bar.remove();
}

/** What is no lesson, whose name is its whole path: an episode, a positioning. @param {string} module */
const kind = (module) => ({ podcasts: "Episode", positionnement: "Stand" })[module.split("/")[0]] || "";

/** A word for who pays by the megabyte. @returns {HTMLElement[]} */
const careful = () =>
  /** @type {any} */ (navigator).connection?.saveData ? [make("p", words.saving)] : [];
