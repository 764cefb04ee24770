// Plays a session of cmi5 whose LMS comes late. Time runs a hundred times faster. In: the session as
// `connector_table.py` gives it, and `slow`, the ms before each answer of the LMS; out: what `start`
// gave, the verbs that the LMS has in the order of their hours, its state, its complaints.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { lms } from "../fakes/cmi5_lms.mjs";
import { fakePage, fakeRequests } from "./connectors_around.mjs";

const { connector, page, events, slow, kept } = JSON.parse(readFileSync(0, "utf8"));
const later = globalThis.setTimeout;
globalThis.setTimeout = (act, ms = 0) => later(act, ms / 100);
globalThis.window = globalThis;
globalThis.parent = {};
globalThis.opener = null;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const server = lms("https://lms.example");
if (kept) server.states.set("marelle", kept);
fakeRequests(server, [], `?${new URLSearchParams(server.launch())}`);
const { fetch } = globalThis;
globalThis.fetch = async (...asked) => (await pause(slow), fetch(...asked));
const acts = fakePage(page);
const session = (await import(pathToFileURL(connector))).connect();
let started;
for (const event of events) {
  for (const [step, ...given] of event) {
    const answer = await (session[step] ?? acts[step])?.(...given);
    if (step === "start") started = answer;
  }
  await pause(slow * 6);
}
const told = server.kept.map(({ statement }) => statement).sort((a, b) => a.timestamp.localeCompare(b.timestamp));
const verbs = told.map(({ verb }) => verb.display.en);
const out = { started, verbs, state: server.states.get("marelle"), complaints: server.complaints };
process.stdout.write(JSON.stringify(out), () => process.exit(0));
