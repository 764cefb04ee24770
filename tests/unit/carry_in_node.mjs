/** Encode, decode and merge what comes on standard input, as the carry feature does. */
import { readFileSync } from "node:fs";
import { decode, encode, merged } from "../../theme/later/carry/code.js";

const { what, args } = JSON.parse(readFileSync(0, "utf8"));
try {
  console.log(JSON.stringify({ said: { encode, decode, merged }[what](...args) }));
} catch (error) {
  console.log(JSON.stringify({ refused: error.message }));
}
