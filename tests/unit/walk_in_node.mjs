// Plays modules of a path, by their own status machine, against the LMS that the menu is to them.
// In, on standard input: [{edition, modules, room, steps: [[module, result…]]}]; out, for each:
// {walk, whole: the result after each step, next, up: [what went to the LMS], seen: [what the module found]}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

globalThis.Element = class {}; // what a lesson brings to old web views is put on it
const [, , packages, status] = process.argv;
const load = (file) => import(pathToFileURL(file));
const { after, became, isDone, onward, result, walkOf } = await load(`${packages}/scorm/walk.js`);
const { guest } = await load(`${packages}/scorm/guest.js`);
const { ended, opened } = await load(status);
const editions = {
  12: (await load(`${packages}/scorm/scorm12.js`)).EDITION,
  2004: (await load(`${packages}/scorm/scorm2004.js`)).EDITION,
};

async function played({ edition: name, modules, room, steps, kept = null, needs }) {
  const edition = editions[name];
  const { verbs } = edition;
  const up = [];
  const seen = [];
  const whole = [];
  let count = 0;
  let left = 0;
  let walk = walkOf(kept, modules);
  const line = { next: () => count++, set: (values) => up.push(...values), soon() {} };
  for (const [module, ...results] of steps) {
    const again = isDone(walk, module);
    const host = { line, hear: (heard) => (walk = after(walk, module, heard, again, room)), left: () => left++ };
    const api = guest(edition, module, became(walk, module), host);
    const get = (key) => api[verbs.get](key);
    const set = (values) => values.forEach(([key, value]) => api[verbs.set](key, String(value)));
    api[verbs.start]("");
    seen.push([edition.reached(get), get(edition.raw), get("cmi.suspend_data")]);
    let [reached, told] = opened("passed_failed", edition.reached(get), parseFloat(get(edition.raw)));
    set(edition.tell(told));
    await null; // what is set at once is read once
    for (const [rank, given] of results.entries()) {
      set([[`cmi.interactions.${rank}.id`, "bon_canal"], [`cmi.interactions.${rank}.type`, "choice"]]);
      set([["cmi.suspend_data", JSON.stringify({ v: 1, at: "ciel", r: { "bon-canal": [given.status] } })]]);
      [reached, told] = ended(reached, given);
      if (told) set(edition.tell(told));
      await null;
    }
    api[verbs.end]("");
    whole.push(result(walk, modules, needs));
  }
  await new Promise((done) => setTimeout(done, 5));
  return { walk, whole, next: onward(walk, modules, needs) ?? null, up, seen, left };
}

const all = [];
for (const one of JSON.parse(readFileSync(0, "utf8"))) all.push(await played(one));
process.stdout.write(JSON.stringify(all));
