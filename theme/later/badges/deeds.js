/** What somebody did on this phone, out of what is kept of them: lessons, reviews, challenges. */
import { soundReviews, soundTries } from "../../deck/sound.js";
import { profileStore } from "../../player/store.js";
import { episodes } from "../../podcast/heard.js";
import { results } from "../heaven/done.js";
import { paths } from "../road/record.js";

const reviews = profileStore("reviews", soundReviews);
const games = profileStore("challenges", soundTries);

/** @param {string} own where the records of this person begin: `mine()`
 * @returns {import("./goals.js").Deeds} */
export function deeds(own) {
  const every = Object.entries(results(own));
  const { days = 0, total = 0 } = reviews.read() || {};
  return {
    finished: every.map(([module]) => module),
    passed: every.filter(([, { status }]) => status === "passed").map(([module]) => module),
    challenges: Object.entries(games.read() || {}).filter(([, { code }]) => code).map(([id]) => id),
    listened: Object.entries(episodes.read() || {}).filter(([, { on }]) => on !== undefined).map(([id]) => id),
    paths: Object.entries(paths()).filter(([, { over }]) => over).map(([id]) => id),
    days,
    questions: total,
  };
}
