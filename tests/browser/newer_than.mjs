/**
 * What a Chromium of a given version does not have yet, after MDN's browser-compat-data.
 *
 * Usage: node newer_than.mjs 80. Prints `{interfaces: [name…], members: [[name, member]…]}`: names
 * of the global object that came later, then members that came later to objects that were there.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const version = Number(process.argv[2]);
const data = createRequire(import.meta.url).resolve("@mdn/browser-compat-data");
const { api, javascript } = JSON.parse(readFileSync(data, "utf8"));

/** Tell whether a feature came after the version, and did not come under another name before. */
const later = (feature) => {
  const support = feature?.__compat?.support.chrome;
  const added = support && [support].flat()[0].version_added;
  return added !== undefined && !(Number(added) <= version);
};

const interfaces = [];
const members = [];
for (const [name, whole] of Object.entries({ ...javascript.builtins, ...api })) {
  if (later(whole)) interfaces.push(name);
  else
    for (const [key, one] of Object.entries(whole))
      if (later(one) && /^[a-z]+(_static)?$/i.test(key)) members.push([name, key]);
}
console.log(JSON.stringify({ interfaces, members }));
