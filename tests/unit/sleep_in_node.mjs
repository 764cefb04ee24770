/**
 * The sleep timer under a clock that a test turns: what it is told, in; when it stopped, out.
 * A case is `{choice, seconds, speed, stops}`: how long one listens, and the moments, in seconds of
 * the clock, between which nothing plays.
 */
import { readFileSync } from "node:fs";
import { MINUTES, sleeper } from "../../theme/podcast/sleep.js";

const main = { querySelectorAll: () => [0, 60, 400].map((at) => ({ dataset: { at: `${at}` } })) };

function lived({ choice, seconds, speed = 1, stops = [], again }) {
  let clock = 1000;
  let tick = () => {};
  const said = [];
  const player = {
    currentTime: 0, duration: 3600, paused: false,
    addEventListener: (_name, listener) => (tick = listener),
    pause: () => (player.paused = true),
  };
  performance.now = () => clock * 1000;
  let over = 0;
  const set = sleeper(player, main, (text) => said.push(text), () => over++);
  set(choice);
  for (let at = 1; at <= seconds; at++) {
    clock++;
    if (again && at === again.at) set(again.choice);
    if (stops.some(([from, to]) => at > from && at <= to)) continue; // nothing is told meanwhile
    player.currentTime += speed;
    tick();
    if (player.paused) return { at, time: player.currentTime, over, said };
  }
  return { at: null, over, said };
}

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify([{ minutes: MINUTES }, ...cases.map(lived)]));
