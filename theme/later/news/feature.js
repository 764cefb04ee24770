/**
 * The wall, for who reads it on this phone: what is new since the last visit, what was put aside,
 * and a way to share. Nothing of it leaves the phone but what one shares.
 */
import { make } from "../make.js";
import { site } from "../offline/ask.js";
import { newsStore } from "../../news/store.js";
import { fresh } from "./fresh.js";
import { words } from "./words.js";

export const where = ["hub"];
export const when = "[data-article], [data-marks]";

const VISIT = "mrl1:news"; // of a tab: what was new when it came

export function start() {
  const main = /** @type {HTMLElement | null} */ (document.querySelector("main[data-article]"));
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("a[data-article]")]);
  const shelf = /** @type {HTMLElement | null} */ (document.querySelector("[data-marks]"));
  if (main) acts(main);
  if (cards.length) tell(cards);
  if (shelf) list(shelf);
}

/** What was new when this tab came, as long as it is there and was not read. @returns {string[]} */
function visit() {
  try {
    const kept = JSON.parse(sessionStorage[VISIT]);
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** @param {string[]} ids */
function visited(ids) {
  try {
    sessionStorage[VISIT] = JSON.stringify(ids);
  } catch {
    // private window
  }
}

/** Say which cards are new, and on the wall remember that they were shown: home keeps nothing.
 * @param {HTMLElement[]} cards */
function tell(cards) {
  const place = document.querySelector("[data-news-count]");
  const shown = cards.map(({ dataset }) => ({ id: dataset.article, day: dataset.day }));
  const news = [...new Set([...visit(), ...fresh(newsStore.read(), shown)])];
  visited(news);
  if (place) newsStore.change((kept) => {
    const newest = shown.map(({ day }) => day).sort().pop();
    kept.since = kept.since || newest;
    for (const { id } of shown) kept.seen[id] = Date.now();
  });
  const told = cards.filter(({ dataset }) => news.includes(dataset.article));
  for (const card of told) {
    const tag = make("span", words.fresh);
    tag.className = "fresh-news";
    card.querySelector("small").prepend(tag, " ");
  }
  if (place && told.length) place.textContent = told.length === 1 ? words.newOne : words.newMany.replace("{n}", String(told.length));
}

/** What one can do with an article. @param {HTMLElement} main */
function acts(main) {
  const { article } = main.dataset;
  visited(visit().filter((id) => id !== article));
  newsStore.change((kept) => (kept.seen[article] = Date.now()));
  const place = main.querySelector(".acts");
  const said = make("p");
  said.setAttribute("role", "status");
  const mark = make("button");
  const name = () => {
    const kept = article in newsStore.read().marks;
    mark.textContent = kept ? words.unmark : words.mark;
  };
  mark.onclick = () => {
    const before = article in newsStore.read().marks;
    const done = newsStore.change(({ marks }) => {
      if (before) delete marks[article];
      else marks[article] = { title: document.querySelector("h1").textContent, on: Date.now() };
    });
    said.textContent = !done ? words.lost : before ? words.unmarked : words.marked;
    name();
  };
  const share = make("button", words.share);
  share.onclick = () => offer(said);
  name();
  place.append(mark, share, said);
}

/** Share the article: as the phone does, else by its address. @param {HTMLElement} said */
async function offer(said) {
  const url = location.href.replace(/[?#].*$/, "");
  try {
    if (navigator.share) return await navigator.share({ title: document.querySelector("h1").textContent, url });
    await navigator.clipboard.writeText(url);
    said.textContent = words.copied;
  } catch (error) {
    if (/** @type {Error} */ (error).name === "AbortError") return; // they changed their mind
    const field = Object.assign(make("input"), { value: url, readOnly: true });
    field.setAttribute("aria-label", words.copy);
    said.replaceChildren(words.copy, field);
    field.select();
  }
}

/** What was put aside, the last first. @param {HTMLElement} place */
function list(place) {
  const marks = Object.entries(newsStore.read().marks).sort(([, a], [, b]) => b.on - a.on);
  const title = make("h2", words.title);
  title.tabIndex = -1;
  const rows = marks.map(([id, { title: said }]) => {
    const link = Object.assign(make("a", said), { href: `${site}a/${id}/` });
    const remove = make("button", words.remove);
    remove.setAttribute("aria-label", words.removeThis.replace("{title}", () => said));
    remove.onclick = () => {
      newsStore.change((kept) => delete kept.marks[id]);
      list(place);
      /** @type {HTMLElement} */ (place.firstElementChild).focus();
    };
    return make("li", link, remove);
  });
  const all = rows.length ? Object.assign(make("ul", ...rows), { className: "put-aside" }) : make("p", words.none);
  place.replaceChildren(title, all);
}
