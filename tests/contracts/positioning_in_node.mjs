/** Say what the phone makes of answers: a plan and cases on standard input, the walks out. */
import { readFileSync } from "node:fs";
import { proposed, walk } from "../../theme/deck/positioning/walk.js";

const { plan, cases } = JSON.parse(readFileSync(0, "utf8"));
const said = cases.map((/** @type {any} */ answers) => {
  const walked = walk(plan, answers);
  const lessons = walked.standings.map((each) => [each.competence, proposed(plan, each).map(([id]) => id)]);
  return { ...walked, lessons: Object.fromEntries(lessons) };
});
console.log(JSON.stringify(said));
