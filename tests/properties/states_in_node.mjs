// Lives a page, then another version of it, with the real session and connectors and a made-up page.
// In, on standard input: {connectors: {name: path}, session, old, now, states}: `old` and `now` are
// activities, [{id, v, response}]; `states` are texts that something else left behind.
// Out: by connector, {kept: {id: response}, fresh: [id], strange: [{kept, after}]}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const asked = JSON.parse(readFileSync(0, "utf8"));
const { session } = await import(pathToFileURL(asked.session));
const store = {}; // what the browser keeps, and the LMS
const place = "mrl1:0:essai";
const lms = (name) => (name === "cmi.suspend_data" ? store[place] || "" : "");
const api = {
  Initialize: () => "true", GetValue: lms, Commit: () => "true", Terminate: () => "true",
  SetValue: (name, value) => (name === "cmi.suspend_data" && (store[place] = value), "true"),
};
globalThis.localStorage = store;
globalThis.API_1484_11 = api;
globalThis.API = Object.fromEntries(
  [["LMSInitialize", "Initialize"], ["LMSGetValue", "GetValue"], ["LMSSetValue", "SetValue"],
    ["LMSCommit", "Commit"], ["LMSFinish", "Terminate"]].map(([old, now]) => [old, api[now]]));
globalThis.window = globalThis;
globalThis.Element = class {};
globalThis.parent = globalThis;
globalThis.opener = null;
globalThis.addEventListener = () => {};
const way = { dataset: { lms: '{"status":"completed","types":{}}' }, addEventListener() {} };
const element = () => ({ setAttribute() {}, remove() {} });
globalThis.document = { addEventListener() {}, querySelector: () => way, createElement: element };

/** A page with its activities, and how it is answered. */
function page(items) {
  const acts = {};
  const made = items.map(({ id, v }) => ({
    dataset: { id, v, max: "1" },
    restore(response) {
      this.given = { response, score: 1 };
    },
    restart() {},
  }));
  const main = {
    dataset: { module: "essai", pass: "" },
    querySelectorAll: () => made,
    addEventListener: (kind, act) => (acts[kind] = act),
  };
  const say = (n, response) =>
    acts["mrl:draft"]({ target: made[n], detail: { id: made[n].dataset.id, response } });
  return { main, made, say };
}

/** Open a page with what is kept. */
async function open(connect, items) {
  const shown = page(items);
  const lived = session(shown.main, connect(), new AbortController());
  return { ...shown, ...lived, at: await lived.open() };
}

const given = (made) =>
  Object.fromEntries(made.filter((item) => item.given).map((item) => [item.dataset.id, item.given.response]));

const told = {};
for (const [name, path] of Object.entries(asked.connectors)) {
  const { connect } = await import(pathToFileURL(path));
  delete store[place];
  const first = await open(connect, asked.old);
  first.move("q-ici", false);
  asked.old.forEach(({ response }, n) => first.say(n, response));
  const second = await open(connect, asked.now);
  const strange = [];
  for (const text of asked.states) {
    store[place] = text;
    const { made, move, at } = await open(connect, asked.now);
    move("terre", false);
    strange.push({ kept: given(made), at, after: JSON.parse(store[place]) });
  }
  told[name] = {
    at: second.at,
    kept: given(second.made),
    fresh: second.made.filter((item) => "fresh" in item.dataset).map((item) => item.dataset.id),
    strange,
  };
}
process.stdout.write(JSON.stringify(told));
