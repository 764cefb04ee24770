/** Read, with the modules of the pages, the records that come on standard input; or live some days. */
import { readFileSync } from "node:fs";

const { kept = {}, what, args = [], days = [] } = JSON.parse(readFileSync(0, "utf8"));
globalThis.localStorage = kept;
let at = 0; // days since the first of January 2026, at noon
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length ? given : [Date.UTC(2026, 0, 1 + at, 12)]));
  }
};
const { reviews, tally } = await import("../../theme/deck/store.js");
const all = {
  tally,
  ...(await import("../../theme/deck/sound.js")),
  ...(await import("../../theme/later/heaven/done.js")),
  ...(await import("../../theme/later/carry/merge.js")),
};
if (what) console.log(JSON.stringify([all[what](...args) ?? null, localStorage]));
else {
  const done = [];
  for (at of days) {
    done.push(reviews().done);
    tally();
  }
  console.log(JSON.stringify(done));
}
