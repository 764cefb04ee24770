// What the pages of episodes make of what was played: calls in, records out.
import { readFileSync } from "node:fs";
import { listened } from "../../theme/podcast/heard.js";

const calls = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(calls.map(({ before, now, day }) => listened(before, now, day))));
