// Runs pieces of the SCORM connectors on cases read as JSON on standard input.
// In: {folder, notations: [{edition, type, key, response, fields}], windows: [[around]]};
// out: {notations: [{type, patterns, response}], windows: [name of the frame found, or null]}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

globalThis.Element = class {}; // what a lesson brings to old web views is put on it
const { folder, notations, windows, spans } = JSON.parse(readFileSync(0, "utf8"));
const load = (name) => import(pathToFileURL(`${folder}/${name}.js`));
const { patterns, typeOf, write } = await load("notation");
const { find, meet } = await load("scorm/api");
const editions = { 12: (await load("scorm/scorm12")).EDITION, 2004: (await load("scorm/scorm2004")).EDITION };

function noted({ edition, type, key, response, fields }) {
  const { spelling, notation } = editions[edition];
  const item = { querySelectorAll: () => fields.map((value) => ({ value })) };
  const spell = spelling(item, key);
  const told = typeOf(type, key, response, notation);
  return { type: told, patterns: patterns(told, key, notation, spell), response: write(told, key, response, notation, spell) };
}

/** Windows from what each is: its parent, its opener, whether it is closed to us, its API. */
function built(plan) {
  const made = Object.fromEntries(Object.keys(plan).map((name) => [name, {}]));
  for (const [name, { parent, opener, closed, api }] of Object.entries(plan)) {
    const own = { parent: made[parent] ?? made[name], opener: made[opener] ?? null };
    made[name] = Object.assign(made[name], own);
    const value = { api: { LMSInitialize: () => "true", name }, element: { id: "API" } }[api];
    Object.defineProperty(made[name], "API", {
      get() {
        if (closed) throw new Error("SecurityError");
        return value;
      },
    });
  }
  return made;
}

const found = windows.map((plan) => {
  globalThis.window = built(plan).content;
  return find("API", "LMSInitialize")?.name ?? null;
});

// An LMS that comes late, and one that never does.
globalThis.window = built({ lms: {}, content: { parent: "lms" } }).content;
const late = meet("API", "LMSInitialize");
setTimeout(() => (globalThis.window = built({ content: { api: "api" } }).content), 120);
const came = (await late)?.name ?? null;
globalThis.window = built({ content: {} }).content;
const since = performance.now();
const never = await meet("API", "LMSInitialize");

process.stdout.write(JSON.stringify({
  notations: notations.map(noted),
  windows: found,
  spans: spans.map((ms) => [editions[12].span(ms), editions[2004].span(ms)]),
  came,
  never,
  waited: performance.now() - since,
}));
