/**
 * A direction's challenge: the same questions for everybody, between two days of this phone.
 *
 * The page says all there is to read; this plays the questions, and gives the code of the first
 * try. At `#bulletin`, whoever holds the ballots verifies the codes, without network.
 */
import { verified } from "../code.js";
import { begin, fill, make, offer, over, result, series, square } from "../deck.js";
import { find, site } from "../lessons.js";
import { dayOf, today } from "../schedule.js";
import { counting, finished, tries } from "./tries.js";
import { words } from "./words.js";

const { id, refs, from, to } = document.querySelector("main").dataset;
const wanted = refs.split(" ");

/** @param {import("./tries.js").Try} one */
function ticket({ code }) {
  const shown = make("div", code.replace(/.{3}(?=.{4})/, "$& "));
  shown.className = "code";
  return [make("h3", words.code), shown, make("p", words.copy)];
}

/** @param {boolean} running */
async function play(running) {
  const { found, away } = await find(wanted);
  if (!found.length || away.length) throw new Error("away");
  const before = tries()[id];
  const counts = running && !before?.code;
  const { right: had = 0, answered = [] } = (counts && before) || {};
  const left = found.filter(({ ref }) => !answered.includes(ref));
  const note = (/** @type {any} */ { ref }, /** @type {any} */ { success }) => counting(id, ref, success, wanted.length);
  const right = had + (await series(left, words, counts ? note : undefined, answered.length));
  const score = result(fill(words.score, { right, of: answered.length + left.length }), words.game);
  const again = before?.code ? [make("p", words.first)] : [];
  const gained = running ? [...again, ...ticket(finished(id, right, wanted.length))] : [];
  over(words.over, [score, ...gained]);
  offer(words.lessons, () => location.assign(`${site}catalogue/`));
}

/** Verify what is written on ballots. */
function verify() {
  const field = make("input");
  const said = make("p");
  const label = make("label", words.typed, field);
  const read = make("button", words.read);
  const form = make("form", label, read, said);
  field.autocomplete = "off";
  field.setAttribute("autocapitalize", "characters");
  said.setAttribute("role", "status");
  form.onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const right = verified(id, field.value);
    said.textContent = right === undefined ? words.bad : fill(words.good, { right, of: wanted.length });
  };
  square(words.verify, [form, make("p", words.game)]);
  offer();
}

function open() {
  begin();
  addEventListener("hashchange", () => location.hash === "#bulletin" && verify());
  if (location.hash === "#bulletin") return verify();
  const section = document.querySelector("main > section");
  section.querySelector("[role=status]").remove();
  const day = today();
  const running = dayOf(from) <= day && day <= dayOf(to);
  const before = tries()[id];
  const start = () => play(running).catch(() => {
    square(words.over, [make("p", words.absent)]);
    offer(words.again, start);
  });
  const begun = running && before && !before.code;
  if (before?.code) section.append(...ticket(before));
  else if (begun) section.append(make("p", fill(words.begun, { n: before.answered.length, of: before.of })));
  else if (running) section.append(make("p", words.counts));
  if (day < dayOf(from)) section.append(make("p", words.soon));
  else {
    if (!running) section.append(make("p", words.past));
    offer(!running ? words.fun : begun ? words.resume : before ? words.again : words.start, start);
  }
}

open();
