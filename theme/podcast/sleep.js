/**
 * The timer that stops an episode: after some minutes of listening, or at the end of the chapter.
 */
import { endOfChapter } from "./follow.js";
import { words } from "./words.js";

export const MINUTES = [5, 10, 15];

/** @param {any} player @param {HTMLElement} main @param {(said: string) => void} say
 * @param {() => void} over the timer is no longer set */
export function sleeper(player, main, say, over) {
  let left = Infinity; // seconds of listening, at any speed
  let end = Infinity;
  let before = 0;
  const stop = () => {
    left = end = Infinity;
    player.pause();
    say(words.asleep);
    over();
  };
  player.addEventListener("timeupdate", () => {
    const now = performance.now() / 1000;
    if (!player.paused && now - before < 2) left -= now - before;
    before = now;
    if (left <= 0 || player.currentTime >= end) stop();
  });
  return (/** @type {string} */ choice) => {
    left = end = Infinity;
    before = performance.now() / 1000;
    if (choice === "chapter") {
      end = Math.min(endOfChapter(main, player.currentTime), player.duration || Infinity);
      say(words.soon);
    } else if (choice) {
      left = +choice * 60;
      say(words.waiting.replace("{n}", choice));
    } else say("");
  };
}
