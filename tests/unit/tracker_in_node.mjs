/** What the queue of the tracker does with a server that says *statuses*, or refuses statements. */
import { IDBFactory } from "fake-indexeddb";
import { LIMIT, queue } from "../../theme/tracker/queue.js";

const sent = [];
let decide = () => 200;
const fetch = async (_address, { body }) => {
  const ids = JSON.parse(body).map(({ id }) => id);
  sent.push(ids);
  return { status: decide(ids) };
};
const phone = (more = {}) => ({ localStorage: {}, indexedDB: new IDBFactory(), fetch, ...more });
const fill = async (held, ids) => {
  for (const id of ids) {
    held.add({ id });
    await held.settle();
  }
};
const names = (n) => Array.from({ length: n }, (_, index) => `s${String(index).padStart(4, "0")}`);

const cases = {
  async full() {
    const env = phone();
    const held = queue("q", "", env);
    for (let at = 0; at < LIMIT + 100; at += 100) {
      for (const id of names(LIMIT + 100).slice(at, at + 100)) held.add({ id });
      await held.settle();
    }
    return { limit: LIMIT, ...(await held.count()), written: Object.keys(env.localStorage).length };
  },
  async unwritten() {
    const env = phone({ indexedDB: { open: () => { throw new Error("private"); } } });
    const held = queue("q", "", env);
    for (const id of names(300)) held.add({ id });
    return { written: Object.keys(env.localStorage).length, sent: await held.send().catch(() => "kept") };
  },
  async poison() {
    decide = (ids) => (ids.includes("s0011") ? 400 : 200);
    const held = queue("q", "", phone());
    await fill(held, names(30));
    const all = [];
    for (let n = 0; n < 6; n++) all.push(await held.send());
    return { all, ...(await held.count()), times: sent.filter((ids) => ids.length === 1 && ids[0] === "s0011").length };
  },
  async known() {
    decide = (ids) => (ids.length > 1 ? 409 : ids[0] === "s0000" ? 409 : 200);
    const held = queue("q", "", phone());
    await fill(held, names(3));
    return { sent: await held.send(), ...(await held.count()) };
  },
  async away(statuses) {
    const found = [];
    for (const status of statuses) {
      const held = queue("q", "", phone());
      decide = () => status;
      await fill(held, names(2));
      found.push([await held.send(), (await held.count()).waiting]);
    }
    return found;
  },
  async stopped() {
    let left = 2; // batches before the person says no
    decide = () => (left--, 200);
    const held = queue("q", "", phone(), () => left > 0);
    await fill(held, names(100));
    return { sent: await held.send(), requests: sent.length, ...(await held.count()) };
  },
  async cleared() {
    const env = phone();
    const held = queue("q", "", env);
    await fill(held, names(2));
    held.add({ id: "last" });
    await held.clear();
    return { ...(await held.count()), written: Object.keys(env.localStorage).length };
  },
};
const [what, ...args] = process.argv.slice(2);
console.log(JSON.stringify(await cases[what](args.map(Number))));
