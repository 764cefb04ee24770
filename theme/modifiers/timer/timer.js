/**
 * A set of activities against a clock (`<mrl-timer>`), for whoever asks for it: a button starts it,
 * the same stops it, and its end stops nothing (WCAG 2.2.1). It counts while an activity of the set
 * is on show and has no answer: nobody is hurried out of reading why, nor out of a pause. It
 * changes no point and nothing of it is kept; the preferences can hide it for good.
 */
import { words } from "./words.js";

const SECOND = 1000; // ms

/** @param {number} time in seconds */
function spoken(time) {
  const [m, s] = [Math.floor(time / 60), time % 60];
  return (m ? (s ? words.both : words.minutes) : words.seconds).replace("{m}", `${m}`).replace("{s}", `${s}`);
}

/** @param {string} sentence @param {number} time in seconds */
const at = (sentence, time) => sentence.replace("{time}", spoken(time));

/** @param {string} tag @param {Record<string, any>} how @returns {any} */
const made = (tag, how = {}) => Object.assign(document.createElement(tag), how);

/** The clock of one set. @param {any} place its element @param {any} page */
function clock(place, page) {
  const whole = +place.dataset.seconds;
  const ids = place.dataset.of.split(" ");
  const text = made("p");
  const bar = made("progress", { max: whole });
  const said = made("p", { role: "status" });
  const button = made("button", { type: "button" });
  const box = made("div", { className: "timer" });
  box.append(text, said, button, bar);
  let left = whole;
  let beat = 0;

  /** The activities of the set that are asked, and the one on show. @returns {any[]} */
  const items = () => ids.map((/** @type {string} */ id) => document.getElementById(id)).filter((/** @type {any} */ item) => item?.matches(".item"));
  const here = () => items().find((item) => item.closest("section.now"));

  const draw = () => {
    const item = here();
    const told = said.textContent;
    const offered = !beat && !told && item === items()[0] && !item?.given;
    if (item && item.previousSibling !== box) item.before(box);
    text.textContent = offered ? at(words.offer, whole) : told ? "" : at(item?.given ? words.paused : words.left, left);
    bar.hidden = !beat;
    bar.setAttribute("aria-hidden", String(!!beat)); // what is hidden says nothing already
    bar.value = left;
    button.hidden = !beat && items().every(({ given }) => given);
    button.textContent = beat ? words.stop : told ? words.again : words.start;
    box.hidden = !(beat || told || offered);
  };

  /** @param {string} sentence why */
  const stop = (sentence) => {
    clearInterval(beat);
    beat = 0;
    said.textContent = sentence;
    draw();
  };

  const tick = () => {
    const item = here();
    if (!item || item.given || document.hidden) return;
    left -= 1;
    said.textContent = "";
    if (left) draw();
    else stop(words.over);
  };

  button.onclick = () => {
    if (beat) return stop(words.stopped);
    left = whole;
    beat = setInterval(tick, SECOND);
    said.textContent = at(words.begun, left);
    draw();
  };

  const { signal } = page.ends;
  signal.addEventListener("abort", () => clearInterval(beat));
  document.querySelector(".again")?.addEventListener("click", () => stop(""), { signal });
  addEventListener("hashchange", draw, { signal });
  document.addEventListener("mrl:answer", () => {
    if (beat && items().every(({ given }) => given)) stop(at(words.done, left));
    else draw();
  }, { signal });
  draw();
}

/** @param {any} page */
export default function timer(page) {
  for (const place of document.querySelectorAll("mrl-timer")) clock(place, page);
}
