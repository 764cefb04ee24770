// What a package says and what it is worth. In, on standard input: [[name, ...arguments]] of
// functions of theme/package/record.js, or ["unpack", base64]; out: what each gives.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder] = process.argv;
const record = await import(pathToFileURL(`${folder}/record.js`));
const { unpack } = await import(pathToFileURL(`${folder}/unpack.js`));

async function unpacked(text) {
  const bytes = Uint8Array.from(Buffer.from(text, "base64"));
  const files = await unpack(bytes.buffer);
  return [...files].map(([name, { type, bytes }]) => [name, type, Buffer.from(bytes).toString("base64")]);
}

const calls = JSON.parse(readFileSync(0, "utf8"));
const given = [];
for (const [name, ...args] of calls) given.push(name === "unpack" ? await unpacked(...args) : record[name](...args));
process.stdout.write(JSON.stringify(given));
