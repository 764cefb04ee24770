/** What somebody did on this phone, out of what is kept of them: lessons, reviews, challenges. */
import { done } from "../heaven/done.js";
import { profileStore } from "../../player/store.js";

const reviews = profileStore("reviews");
const games = profileStore("challenges");

/** @param {string} own where the records of this person begin: `place("")`
 * @returns {import("./goals.js").Deeds} */
export function deeds(own) {
  const last = results(own);
  const best = Object.entries(done.read() || {}).map(([module, { status }]) => ({ module, status }));
  const every = [...last, ...best].filter(({ status }) => status !== "incomplete");
  const { days = 0, total = 0 } = reviews.read() || {};
  return {
    finished: every.map(({ module }) => module),
    passed: every.filter(({ status }) => status === "passed").map(({ module }) => module),
    challenges: Object.keys(games.read() || {}),
    days,
    questions: total,
  };
}

/** The last result of each module. @param {string} own @returns {{module: string, status: string}[]} */
function results(own) {
  try {
    const modules = Object.keys(localStorage).filter((key) => key.startsWith(own) && key[own.length] !== ".");
    return modules.flatMap((key) => {
      const { fin } = JSON.parse(localStorage[key]) || {};
      return fin ? [{ module: key.slice(own.length), status: fin.status }] : [];
    });
  } catch {
    return []; // a window that keeps nothing
  }
}
