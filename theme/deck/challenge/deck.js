/**
 * A direction's challenge: the same questions for everybody, between two days of this phone.
 *
 * The page says all there is to read; this plays the questions, and gives the code of the first
 * try. At `#bulletin`, whoever holds the ballots verifies the codes, without network.
 */
import { participation, salt, verified } from "../code.js";
import { ask, begin, fill, make, offer, over, square } from "../deck.js";
import { find, site } from "../lessons.js";
import { place } from "../../player/profile.js";
import { words } from "./words.js";

const DAY = 86_400_000; // ms
const { id, refs, from, to } = document.querySelector("main").dataset;
const wanted = refs.split(" ");

/** @typedef {Record<string, {right: number, of: number, code: string}>} Tries by challenge */

/** The first tries of this person. @returns {Tries} */
function tries() {
  try {
    return JSON.parse(localStorage[place(".challenges")]);
  } catch {
    return {};
  }
}

/** Keep the first try; later ones change nothing. @param {number} right */
function keep(right) {
  const all = tries();
  all[id] ||= { right, of: wanted.length, code: participation(id, right, salt(4)) };
  try {
    localStorage[place(".challenges")] = JSON.stringify(all);
  } catch {
    // private window: the code is shown all the same
  }
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
  let right = 0;
  for (const [index, question] of found.entries()) {
    const title = fill(words.title, { at: index + 1, of: found.length });
    const onward = index === found.length - 1 ? words.finish : words.onward;
    if ((await ask(question, { title, onward })).success) right++;
  }
  const before = tries()[id];
  const big = make("p", fill(words.score, { right, of: found.length }));
  const score = make("div", big, make("p", words.game));
  score.className = "score";
  const gained = running ? [...(before ? [make("p", words.first)] : []), ...ticket(keep(right))] : [];
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
  const now = new Date();
  const day = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY);
  const running = Date.parse(from) / DAY <= day && day <= Date.parse(to) / DAY;
  const before = tries()[id];
  const start = () => play(running).catch(() => {
    square(words.over, [make("p", words.absent)]);
    offer(words.again, start);
  });
  if (before) section.append(...ticket(before));
  if (day < Date.parse(from) / DAY) section.append(make("p", words.soon));
  else {
    if (!running) section.append(make("p", words.past));
    offer(!running ? words.fun : before ? words.again : words.start, start);
  }
}

open();
