// Scores cases read as JSON on standard input; the browser's classes are stubbed.
// In: [{folder, key, response}]; out: [score], on standard output.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

globalThis.HTMLElement = class {};
const scores = [];
for (const { folder, key, response } of JSON.parse(readFileSync(0, "utf8"))) {
  const [element] = Object.values(await import(pathToFileURL(`${folder}/element.js`)));
  scores.push(element.score(key, response));
}
process.stdout.write(JSON.stringify(scores));
