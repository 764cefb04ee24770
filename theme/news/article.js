/**
 * An article: its poll can be answered, its film is dressed, its pictures wait for who spares data,
 * its comments come on a tap.
 *
 * Its page (theme/news/page.html) is complete without this. An answer to the poll stays in this
 * browser, for the profile in use; nobody is told.
 */
import { newsStore } from "./store.js";
import { files } from "./files.js";
import { words } from "./words.js";

const main = document.querySelector("main");
const { article, comments } = main.dataset;

document.documentElement.className = "js";
const load = (/** @type {string} */ file, /** @type {any} */ given) => import(file).then((late) => late.default(given), () => {});
addEventListener("load", () => load(files.menu, {}));
if (document.querySelector("video")) load(files.film, {});
if (document.querySelector("main img")) import(files.pictures).then((late) => late.start(), () => {});
const poll = /** @type {any} */ (document.querySelector(".poll .item"));
if (poll) ask();
if (comments) offer();

/** The poll of the article: a button of its own, and what was said another time. */
async function ask() {
  const { element, words: said } = await import(files.core);
  await element(poll.localName.replace("mrl-", ""));
  const item = /** @type {any} */ (document.querySelector(".poll .item"));
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: said[item.action] });
  item.form.append(button);
  const check = () => item.given || item.check();
  button.addEventListener("click", check);
  item.form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    check();
  });
  const { v } = item.dataset;
  const { polls } = newsStore.read();
  try {
    if (polls[article]?.v === v) item.restore(polls[article].r);
  } catch {
    // what was kept is no answer any more: it is asked again
  }
  item.addEventListener("mrl:answer", (/** @type {any} */ { detail }) => {
    newsStore.change((kept) => (kept.polls[article] = { v, r: detail.response }));
  });
}

/** A button, and nothing of the other server before it is touched. */
function offer() {
  const place = document.querySelector(".talk");
  const said = document.createElement("p");
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.talk });
  said.textContent = words.asks.replace("{host}", new URL(comments).host);
  place.append(said, button);
  // A moderator comes by the address of one comment.
  if (/^#isso-\d+$/.test(location.hash)) button.focus();
  button.addEventListener("click", async () => {
    button.disabled = true;
    button.textContent = words.wait;
    try {
      const { default: talk } = await import(files.comments);
      await talk(place, comments);
    } catch {
      said.textContent = words.down;
      said.setAttribute("role", "status");
      button.textContent = words.talk;
      button.disabled = false;
    }
  });
}
