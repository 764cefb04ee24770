/** What somebody did on this phone, out of what is kept of them: lessons, reviews, challenges. */
import { results } from "../heaven/done.js";
import { profileStore } from "../../player/store.js";

const reviews = profileStore("reviews");
const games = profileStore("challenges");

/** @param {string} own where the records of this person begin: `mine()`
 * @returns {import("./goals.js").Deeds} */
export function deeds(own) {
  const every = Object.entries(results(own));
  const { days = 0, total = 0 } = reviews.read() || {};
  return {
    finished: every.map(([module]) => module),
    passed: every.filter(([, { status }]) => status === "passed").map(([module]) => module),
    challenges: Object.keys(games.read() || {}),
    days,
    questions: total,
  };
}
