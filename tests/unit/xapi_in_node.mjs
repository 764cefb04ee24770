// What statements of H5P say of the whole content. In, on standard input: statements; out: what
// theme/package/xapi.js sets for each.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder] = process.argv;
const { ending } = await import(pathToFileURL(`${folder}/xapi.js`));
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(ending)));
