// Plays a learner, session after session, with an LMS that fails. Time runs a hundred times faster.
// In: [{connector, page, kept, data, launch, knows, sessions: [{fails, events, wait}]}]; `launch` is
// what the address says otherwise, `knows` the learner as the LMS knows them, `fails` are
// [request, status, times]: the beginning of "METHOD path name" and the status it gets, 0 for no
// network. Out, of each: the verbs the LMS has, its state, its complaints, what learners read, what was asked and sent.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { lms } from "../fakes/cmi5_lms.mjs";
import { fakePage, fakeRequests } from "./connectors_around.mjs";

const later = globalThis.setTimeout;
globalThis.setTimeout = (act, ms = 0) => later(act, ms / 100);
globalThis.window = globalThis;
globalThis.parent = {};
globalThis.opener = null;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const errors = [];
process.on("unhandledRejection", (error) => errors.push(String(error)));

/** A network where some requests fail, so many times. */
function failing(fails, lines) {
  const { fetch } = globalThis;
  globalThis.fetch = async (url, how = {}) => {
    const { pathname, search, searchParams } = new URL(url);
    lines.push(pathname + search);
    if (how.method === "POST" && how.body) lines.push(...JSON.parse(how.body).map(({ verb }) => verb.display.en));
    const asked = `${how.method || "GET"} ${pathname} ${searchParams.get("stateId") || ""}`;
    const fault = fails.find(([start, , times]) => asked.startsWith(start) && times > 0);
    if (!fault) return fetch(url, how);
    fault[2]--;
    if (!fault[1]) throw new TypeError("no network");
    return { ok: false, status: fault[1], text: async () => "", json: async () => null };
  };
}

async function play({ connector, page, kept, data = {}, launch = {}, knows, sessions }) {
  const server = lms("https://lms.example", { plain: connector.endsWith("xapi.js") });
  if (kept) server.states.set("marelle", kept);
  const { connect } = await import(pathToFileURL(connector));
  const read = [];
  const asked = [];
  const mark = { textContent: "Réussi à partir de 70\u00a0%" };
  for (const { fails = [], events, wait = 6000 } of sessions) {
    const lines = [];
    fakeRequests(server, lines, `?${new URLSearchParams({ ...server.launch(data), ...launch })}`);
    if (knows) server.sessions.at(-1).launch.actor = knows;
    failing(fails.map((one) => [...one]), asked);
    const acts = fakePage(page);
    const words = [];
    const element = () => ({ append: (one) => words.push(one), focus() {}, setAttribute() {}, remove() {}, textContent: "" });
    globalThis.document.createElement = element;
    const top = globalThis.document.querySelector("main");
    top.dataset.pass = "70";
    top.querySelectorAll = () => [{ firstChild: mark }];
    top.prepend = (one) => words.push(one);
    const session = connect();
    const seen = [];
    const look = () => seen.push(...words.map(({ textContent }) => textContent).filter((text) => text && text !== seen.at(-1)));
    for (const event of events) {
      for (const [step, ...given] of event) {
        await (session[step] ?? acts[step])?.(...given);
        look();
      }
      await pause(100);
    }
    await pause(wait);
    look();
    read.push({ words: seen, at_last: words.at(-1)?.textContent, went: lines.filter((line) => line.startsWith("go to")) });
  }
  if (sessions.at(-1).fails?.some(([, , times]) => times > 99)) {
    globalThis.fetch = () => new Promise(() => {}); // who still tries must not reach the next LMS
    await pause(30_000);
  }
  const told = server.kept.map(({ statement }) => statement);
  const verbs = told.map(({ verb }) => verb.display.en);
  const actors = [...new Set(told.map(({ actor }) => JSON.stringify(actor)))];
  const { textContent: shown } = mark;
  return { verbs, actors, asked, shown, state: server.states.get("marelle"), complaints: server.complaints, read, errors: errors.splice(0) };
}

const played = [];
for (const one of JSON.parse(readFileSync(0, "utf8"))) played.push(await play(one));
process.stdout.write(JSON.stringify(played), () => process.exit(0));
