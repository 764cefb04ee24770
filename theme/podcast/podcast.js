/**
 * The page of an episode: it remembers where one is and how fast one listens, stops by itself when
 * asked, follows the text, and says when nearly all was heard. Without it, the browser's own player
 * plays.
 */
import films from "../film/film.js";
import { profileStore } from "../player/store.js";
import { files } from "./files.js";
import { follow } from "./follow.js";
import { enough, episodes, listened } from "./heard.js";
import { MINUTES, sleeper } from "./sleep.js";
import { words } from "./words.js";

const SPEEDS = [0.75, 1, 1.25, 1.5];
const EVERY = 5; // seconds between two times that one's place is kept
const BACK = 10;
const speed = profileStore("speed", (kept) => (SPEEDS.includes(kept) ? kept : 1));
const main = document.querySelector("main");
const player = /** @type {HTMLMediaElement} */ (main.querySelector("audio, video"));
const name = main.dataset.episode;
const ends = new AbortController();
let kept = 0; // the place that was kept last

document.documentElement.className = "js";
addEventListener("load", () => import(`./${files.menu}`).then((menu) => menu.default({ ends }), () => {}));
films();
if (main.querySelector("video")) import(`./${files.pictures}`).then((late) => late.start(), () => {});
follow(player, main);

const said = piece("p");
const bar = piece("div");
said.setAttribute("role", "status");
bar.className = "bar";
(player.closest(".sound, .play") || player).after(bar);
const back = piece("button", words.back);
back.onclick = () => {
  player.currentTime = Math.max(0, player.currentTime - BACK);
};
const format = (/** @type {number} */ n) => `× ${n.toLocaleString(document.documentElement.lang)}`;
const speeds = choice(words.speed, SPEEDS.map((each) => [`${each}`, format(each)]), `${speed.read() || 1}`);
const naps = /** @type {[string, string][]} */ (MINUTES.map((n) => [`${n}`, words.minutes.replace("{n}", `${n}`)]));
if (main.querySelector(".chapters")) naps.push(["chapter", words.chapter]);
const sleep = choice(words.sleep, [["", words.never], ...naps], "");
bar.append(speeds.label, sleep.label, back, said);
speeds.select.onchange = () => {
  speed.write(+speeds.select.value);
  pace();
};
const nap = sleeper(player, main, say, () => (sleep.select.value = ""));
sleep.select.onchange = () => nap(sleep.select.value);
pace();
resume();

player.addEventListener("timeupdate", () => {
  if (Math.abs(player.currentTime - kept) >= EVERY) keep();
});
for (const event of ["pause", "ended", "seeking"]) player.addEventListener(event, keep);
addEventListener("pagehide", keep);
player.addEventListener("error", () => say(words.failed));
player.addEventListener("play", announce, { once: true });

const folded = main.querySelector("details.keep");
folded.addEventListener("toggle", () => {
  import(`./${files.keep}`).then((late) => late.open(folded.querySelector("div"), {}), () => {});
});

function pace() {
  player.defaultPlaybackRate = player.playbackRate = +speeds.select.value;
}

/** Keep where one is, and what was played of it. */
function keep() {
  kept = player.currentTime;
  if (!player.duration) return;
  const all = episodes.read() || {};
  const at = player.ended ? 0 : kept;
  const now = { at, of: player.duration, played: [...ranges(player.played)] };
  const today = Math.floor(Date.now() / 86_400_000);
  const heard = listened(all[name], now, today);
  episodes.write({ ...all, [name]: heard });
  if (heard.on !== undefined && !(all[name] && all[name].on !== undefined)) {
    say(words.heard);
    lead();
    said.dispatchEvent(new Event("mrl:over", { bubbles: true }));
  }
}

/** @param {TimeRanges} played @returns {Generator<import("./heard.js").Range>} */
function* ranges(played) {
  for (let each = 0; each < played.length; each++) yield [played.start(each), played.end(each)];
}

/** Go where one was, and say it. */
function resume() {
  const before = (episodes.read() || {})[name];
  if (!before) return;
  if (before.on !== undefined || enough(before.played, before.of)) {
    say(words.heard);
    lead();
  }
  if (before.at < EVERY || before.at > before.of - EVERY) return;
  player.currentTime = before.at;
  kept = before.at;
  const again = piece("button", words.again);
  again.onclick = () => {
    player.currentTime = 0;
    say("");
  };
  const clock = `${Math.floor(before.at / 60)}:${`${Math.floor(before.at % 60)}`.padStart(2, "0")}`;
  said.replaceChildren(words.resumed.replace("{at}", clock), " ", again);
}

/** Lead on along the path that one follows, once heard. */
function lead() {
  import(`./${files.follow}`).then((late) => late.onFrom(main.dataset.kept, bar), () => {});
}

/** Say on the lock screen what plays. */
function announce() {
  const session = navigator.mediaSession;
  if (!session) return;
  session.metadata = new MediaMetadata({ title: document.querySelector("h1").firstChild.textContent.trim(), artist: document.querySelector("header a").textContent.slice(2) });
  session.setActionHandler("seekbackward", () => back.click());
}

/** @param {string} text */
function say(text) {
  said.textContent = text;
}

/** @param {string} tag @param {...(string | Node)} inside @returns {any} */
function piece(tag, ...inside) {
  const made = document.createElement(tag);
  made.append(...inside);
  if (tag === "button") /** @type {HTMLButtonElement} */ (made).type = "button";
  return made;
}

/** @param {string} title @param {string[][]} all values and what they are called @param {string} chosen */
function choice(title, all, chosen) {
  const select = piece("select");
  for (const [value, text] of all) {
    const option = piece("option", text);
    option.value = value;
    option.selected = value === chosen;
    select.append(option);
  }
  return { label: piece("label", title, select), select };
}
