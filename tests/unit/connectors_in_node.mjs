// Plays sessions with a connector in a page and an LMS that are both made up, and says each call.
// In, on standard input: [{connector, page: {lms, items}, cmi, data, before, events}]; out: [[line]].
// An event is what happens before the page draws again: a list of [step, argument…]. The clock
// stands still, but for one second before each event. What happens in an earlier session, `before`,
// is not said; `data` is what an LMS of cmi5 says of the launch. With `raw`, out come the statements.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { lms } from "../fakes/cmi5_lms.mjs";
import { fakeCalls, fakePage, fakeRequests, fakeStorage } from "./connectors_around.mjs";

const Clock = Date;
let now = 0;
globalThis.Date = class extends Clock {
  constructor() {
    super(now);
  }
  static now() {
    return now;
  }
};
let made = 0;
crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;
globalThis.window = globalThis;
globalThis.parent = {}; // a frame, as most LMSs do
globalThis.opener = null;

const drawn = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
};

async function play({ connector, page, cmi = {}, data, before, events, raw }) {
  now = Clock.UTC(2026, 10, 21, 9, 0, 0, 123);
  const { connect } = await import(pathToFileURL(connector));
  const plain = connector.endsWith("xapi.js");
  const server = lms("https://lms.example", { plain });
  const stored = {};
  const state = { ...cmi };
  let lines = [];
  for (const all of before ? [before, events] : [events]) {
    lines = [];
    fakeCalls(state, lines);
    fakeStorage(stored, lines);
    const search = data ? `?${new URLSearchParams(server.launch(data))}` : "";
    fakeRequests(server, lines, search);
    const acts = fakePage(page);
    const session = connect();
    for (const event of all) {
      now += 1000;
      for (const [step, ...given] of event) {
        lines.push(`# ${step}`);
        const act = session[step] ?? acts[step];
        const answer = await act?.(...given);
        if (answer) lines.push(`= ${JSON.stringify(answer)}`);
      }
      await drawn();
    }
  }
  if (raw) return server.kept.map(({ statement }) => statement);
  return [...lines, ...server.complaints.map((rule) => `! ${rule}`)];
}

const played = [];
for (const session of JSON.parse(readFileSync(0, "utf8"))) played.push(await play(session));
process.stdout.write(JSON.stringify(played), () => process.exit(0)); // a page may still be patient
