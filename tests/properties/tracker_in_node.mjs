/**
 * Lives of a page with the real queue of the tracker, a fake IndexedDB and a fake server: random
 * sequences of an answer, a death, a network that comes and goes, a clock that jumps, a second tab.
 *
 * A death ends all that a page had begun, as a browser does: what was not committed is undone, and
 * nothing of it goes on. Usage: node tracker_in_node.mjs <seed> <sequences>; prints what was found.
 */
import { IDBFactory } from "fake-indexeddb";
import { lrs } from "../fakes/lrs.mjs";
import { queue } from "../../theme/tracker/queue.js";
import { answered, finished, opinion } from "../../theme/tracker/statements.js";

const [seed, sequences] = process.argv.slice(2).map(Number);
const ABOUT = { home: "https://marelle.example/", account: crypto.randomUUID(), lang: "fr", iri: "https://marelle.example/m/tri/", title: "Trier" };
const DEGREES = ["1", "2", "3"].map((id) => ({ id, text: `degré ${id}` }));
const RealDate = Date;

/** A draw of numbers below *n* (mulberry32). */
const draw = (state) => (n) => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
};
const random = draw(seed);
const weather = draw(~seed); // of its own: how many requests there are changes nothing else
const one = (list, any = random) => list[any(list.length)];
/** Let the page live for a while: from not at all to some turns of its event loop. */
const turns = async () => {
  for (let n = random(12); n; n--) await new Promise(setImmediate);
};

/** What happens to a statement of each kind. */
const events = [
  () => answered(ABOUT, "q-bac", "Où va le verre ?", { id: "bac", score: random(3), max: 2, success: false, response: "x" }),
  () => opinion(ABOUT, "q-avis", "Utile ?", DEGREES, one(DEGREES).id),
  () => finished(ABOUT, { status: one(["passed", "failed", "completed"]), score: 1, max: one([0, 2]) }),
];

/** What a page sees of its phone, until it dies. */
function page(phone) {
  const open = new Set();
  const life = { dead: false };
  const alive = (what) => {
    if (life.dead) throw new Error("dead");
    return what;
  };
  const storage = new Proxy(phone.storage, {
    set: (all, key, value) => alive(Reflect.set(all, key, value)),
    deleteProperty: (all, key) => alive(Reflect.deleteProperty(all, key)),
  });
  const indexedDB = {
    open(...given) {
      const asked = alive(phone.indexedDB).open(...given);
      const success = () => {
        const begin = asked.result.transaction.bind(asked.result);
        asked.result.transaction = (...how) => {
          const made = alive(begin)(...how);
          open.add(made);
          for (const end of ["complete", "abort"]) made.addEventListener(end, () => open.delete(made));
          return made;
        };
      };
      asked.addEventListener("success", success);
      return asked;
    },
  };
  const fetch = async (address, given) => {
    alive(phone);
    if (phone.offline) throw new TypeError("Failed to fetch");
    const answer = await globalThis.fetch(address, given);
    await answer.text();
    if (life.dead) await new Promise(() => {}); // nobody is there to hear it
    return answer;
  };
  const held = queue("mrl1:0:.tracker", phone.address, { localStorage: storage, indexedDB, fetch });
  return {
    ...held,
    die() {
      life.dead = true;
      for (const each of open) each.abort();
    },
  };
}

const moods = ["", "", "", "refuse", "cut before", "cut after"];
let calm = false;
const server = await lrs(() => (calm ? "" : one(moods, weather)));
process.on("unhandledRejection", () => {}); // of pages that died: nobody hears them

/** The ids of all that happened. @type {Set<string>} */
const happened = new Set();
const tally = { sequences: 0, events: 0, deaths: 0, left: 0 };
for (let n = 0; n < sequences; n++) {
  calm = false;
  const phone = { storage: {}, indexedDB: new IDBFactory(), offline: false, address: server.address };
  const before = happened.size;
  let tabs = [page(phone)];
  for (let steps = 3 + random(8); steps; steps--) {
    const tab = one(tabs);
    const act = one(["answer", "answer", "answer", "die", "offline", "clock", "tab", "send"]);
    if (act === "answer") {
      const statement = one(events)();
      tab.add(statement);
      happened.add(statement.id);
    }
    if (act === "answer" || act === "send") tab.send().catch(() => {});
    if (act === "offline") phone.offline = !phone.offline;
    if (act === "tab" && tabs.length < 3) tabs.push(page(phone));
    if (act === "clock") {
      const jump = (random(4_000_000) - 2_000_000) * 1000 * 60; // some years, either way
      globalThis.Date = class extends RealDate {
        constructor(...given) {
          super(...(given.length ? given : [RealDate.now() + jump]));
        }
        static now = () => RealDate.now() + jump;
      };
    }
    await turns();
    if (act === "die") {
      tab.die();
      tally.deaths++;
      tabs = [...tabs.filter((other) => other !== tab), page(phone)];
    }
  }
  for (const tab of tabs) tab.die();
  phone.offline = false;
  calm = true;
  const last = page(phone);
  while (!(await last.send().catch(() => false))); // the dead may still be aborting
  const { waiting, refused } = await last.count();
  tally.sequences++;
  tally.events += happened.size - before;
  tally.left += waiting + refused + Object.keys(phone.storage).length;
  globalThis.Date = RealDate;
}
await server.end();
const lost = [...happened].filter((id) => !server.kept.has(id)).length;
const unheard = [...server.kept.keys()].filter((id) => !happened.has(id)).length;
const { requests, again } = server.seen;
console.log(JSON.stringify({ ...tally, lost, unheard, requests, again, complaints: [...new Set(server.complaints)] }));
