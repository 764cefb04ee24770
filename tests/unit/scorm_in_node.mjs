// Plays sessions with a connector in a page and an LMS that are both made up, and says each call.
// In, on standard input: [{connector, page: {lms, items}, cmi, events}]; out: [[line]].
// An event is what happens before the page draws again: a list of [step, argument]. The clock
// stands still, but for one second before each event.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

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
globalThis.window = globalThis;
globalThis.parent = {}; // a frame, as most LMSs do
globalThis.opener = null;
globalThis.location = { reload() {} };

/** An LMS that takes everything, and says what it took. */
function fakeLms(cmi, lines) {
  const numbers = () => Object.keys(cmi).flatMap((name) => /^cmi\.interactions\.(\d+)/.exec(name)?.[1] ?? []);
  const interactions = () => String(new Set(numbers()).size);
  const get = (name) => (name === "cmi.interactions._count" ? interactions() : cmi[name] ?? "");
  const log = (verb, act) => (...args) => {
    const answer = act(...args);
    lines.push(`${verb} ${args.join(" ")}`.trim() + (verb.endsWith("GetValue") ? ` → ${answer}` : ""));
    return answer;
  };
  const verbs = {
    Initialize: () => "true", Terminate: () => "true", Finish: () => "true", Commit: () => null,
    GetValue: get, SetValue: (name, value) => ((cmi[name] = value), "true"),
  };
  const named = (prefix) => Object.fromEntries(
    Object.entries(verbs).map(([verb, act]) => [prefix + verb, log(prefix + verb, act)]));
  globalThis.API = named("LMS");
  globalThis.API_1484_11 = named("");
}

/** The little of a page that a connector looks at. */
function fakePage({ lms, items }) {
  const acts = {};
  const listen = (kind, act) => (acts[kind] = act);
  const way = { dataset: { lms: JSON.stringify(lms), bye: "Au revoir" }, addEventListener: listen };
  globalThis.addEventListener = listen;
  globalThis.document = {
    hidden: true,
    addEventListener: listen,
    body: { replaceChildren() {} },
    createElement: () => ({ focus() {} }),
    querySelector(query) {
      const item = items[/data-id="(.*)"/.exec(query)?.[1]];
      return item ? {
        dataset: { key: JSON.stringify(item.key) },
        querySelector: () => ({ textContent: item.prompt }),
        querySelectorAll: () => (item.fields || []).map((value) => ({ value })),
      } : way;
    },
  };
  return acts;
}

async function play({ connector, page, cmi, events }) {
  const lines = [];
  now = Clock.UTC(2026, 10, 21, 9, 0, 0, 123);
  fakeLms({ ...cmi }, lines);
  const acts = fakePage(page);
  const { connect } = await import(pathToFileURL(connector));
  const session = connect();
  for (const event of events) {
    now += 1000;
    for (const [step, argument] of event) {
      lines.push(`# ${step}`);
      const answer = await (session[step] ?? acts[step])(argument);
      if (answer) lines.push(`= ${JSON.stringify(answer)}`);
    }
    await new Promise((done) => setTimeout(done));
  }
  return lines;
}

const played = [];
for (const session of JSON.parse(readFileSync(0, "utf8"))) played.push(await play(session));
process.stdout.write(JSON.stringify(played));
