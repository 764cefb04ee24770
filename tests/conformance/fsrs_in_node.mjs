/** Read histories from the standard input; write what our schedule makes of each answer. */
import { readFileSync } from "node:fs";
import { next } from "../../theme/deck/schedule.js";
import * as library from "../../theme/vendor/ts-fsrs/index.mjs";

const histories = JSON.parse(readFileSync(0, "utf8"));
const made = histories.map((history) => {
  let memory = null;
  return history.map(([day, grade]) => {
    memory = next(library, memory, day, grade);
    return [memory.stability, memory.difficulty, memory.due];
  });
});
process.stdout.write(JSON.stringify(made));
