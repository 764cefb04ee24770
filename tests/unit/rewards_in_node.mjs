/** Say what the badges and the attestations of the site's pages make of what comes on standard input. */
import { readFileSync } from "node:fs";
import { holds, seal } from "../../theme/later/attestation/seal.js";
import { progress } from "../../theme/later/badges/goals.js";
import { better } from "../../theme/later/heaven/done.js";

const { what, calls } = JSON.parse(readFileSync(0, "utf8"));
const said = calls.map((args) => ({ better, holds, progress, seal })[what](...args));
console.log(JSON.stringify(said));
