// Plays an outbox against an LMS in a mood. In: [{moods, statements}], a mood for each request in
// turn, then none; out: [{kept, state, requests}]: the statements that the LMS has, and how often
// it was asked.
import { readFileSync } from "node:fs";
import { outbox } from "../../tools/marelle/outputs/packages/xapi/outbox.js";

const ANSWERS = { refuse: 503, "too much": 413, never: 400, forbidden: 403 };
const soon = globalThis.setTimeout;
globalThis.setTimeout = (act) => soon(act, 1); // nobody waits for seconds here

async function play({ moods, statements }) {
  const kept = [];
  let state;
  let requests = 0;
  const server = (act) => async (...given) => {
    requests++;
    const mood = moods.shift();
    if (mood === "cut before") throw new TypeError("no network");
    const status = ANSWERS[mood] ?? 200;
    if (status === 200) act(...given);
    if (mood === "cut after") throw new TypeError("no network");
    return { ok: status === 200, status };
  };
  const box = outbox({
    send: server((all) => kept.push(...all.filter(({ id }) => !kept.includes(id)).map(({ id }) => id))),
    write: server((_name, value) => (state = value)),
  }, "marelle");
  for (const id of statements) {
    box.add({ id });
    box.keep({ after: id });
    box.flush();
  }
  for (let turn = 0; turn < 60; turn++) await new Promise((done) => soon(done, 1));
  await box.last();
  return { kept, state, requests };
}

const played = [];
for (const one of JSON.parse(readFileSync(0, "utf8"))) played.push(await play(one));
process.stdout.write(JSON.stringify(played), () => process.exit(0));
