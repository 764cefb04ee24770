// Plays histories of a module on the status machine. In, on standard input: [{mode, before, raw,
// results}]; out: [[opened, what each result told, exit]].
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , file] = process.argv;
const { ended, exitOf, opened } = await import(pathToFileURL(file));

function played({ mode, before, raw, results }) {
  let [reached, first] = opened(mode, before, raw ?? NaN);
  const told = results.map((result) => {
    const [next, said] = ended(reached, result);
    reached = next;
    return said;
  });
  return [first, told, exitOf(reached)];
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(played)));
