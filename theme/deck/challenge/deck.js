/**
 * A direction's challenge: the same questions for everybody, between two days of this phone.
 *
 * The page says all there is to read; this plays the questions, and gives the code of the first
 * try. At `#bulletin`, whoever holds the ballots verifies the codes, without network.
 */
import { participation, salt, verified } from "../code.js";
import { begin, fill, make, offer, over, result, series, square } from "../deck.js";
import { find, site } from "../lessons.js";
import { dayOf, today } from "../schedule.js";
import { profileStore } from "../../player/store.js";
import { words } from "./words.js";

const { id, refs, from, to } = document.querySelector("main").dataset;
const wanted = refs.split(" ");

const own = profileStore("challenges");

/** The first tries of this person, by challenge.
 * @returns {Record<string, {right: number, of: number, code: string}>} */
const tries = () => own.read() || {};

/** The first try, kept; later ones change nothing, and a private window keeps none.
 * @param {number} right */
function first(right) {
  const all = tries();
  all[id] ||= { right, of: wanted.length, code: participation(id, right, salt(4)) };
  own.write(all);
  return all[id];
}

/** @param {{code: string}} one */
function ticket({ code }) {
  const shown = make("p", code.replace(/.{3}(?=.{4})/, "$& "));
  shown.className = "code";
  return [make("h3", words.code), shown, make("p", words.copy)];
}

/** @param {boolean} running */
async function play(running) {
  const { found, away } = await find(wanted);
  if (!found.length || away.length) throw new Error("away");
  const right = await series(found, words);
  const before = tries()[id];
  const score = result(fill(words.score, { right, of: found.length }), words.game);
  const gained = running ? [...(before ? [make("p", words.first)] : []), ...ticket(first(right))] : [];
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
  if (before) section.append(...ticket(before));
  if (day < dayOf(from)) section.append(make("p", words.soon));
  else {
    if (!running) section.append(make("p", words.past));
    offer(!running ? words.fun : before ? words.again : words.start, start);
  }
}

open();
