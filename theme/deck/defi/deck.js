/**
 * Duels: the same questions on two phones, and a link or a square to scan from one to the other.
 *
 * Nobody else is asked: the link holds all there is to know of the duel.
 */
import { leanQr } from "../../later/carry/lean-qr.js";
import { check, salt } from "../code.js";
import { begin, fill, make, offer, result, series, square } from "../deck.js";
import { find } from "../lessons.js";
import { ASKED, chosen, understood, written } from "./link.js";
import { listed, named, themes } from "../pick.js";
import { words } from "./words.js";

/** @param {string} said */
const stop = (said) => {
  square(words.result, [make("p", said)]);
  offer(words.more, () => location.replace(location.pathname));
};

/** @param {string[]} refs @param {string} seed @returns {Promise<number>} */
async function play(refs, seed) {
  const { found } = await find(chosen(refs, seed));
  if (found.length < ASKED) throw new Error("away");
  return series(found, words);
}

/** A link to show and to send. @param {import("./link.js").Duel} duel @param {string} why */
function shared(duel, why) {
  const address = `${location.origin}${location.pathname}${written(duel)}`;
  const canvas = make("canvas");
  canvas.className = "qr";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", words.square);
  leanQr.generate(address).toCanvas(canvas);
  const field = make("input");
  field.readOnly = true;
  field.value = address;
  const said = make("p");
  said.setAttribute("role", "status");
  const copy = make("button", words.copy);
  copy.onclick = async () => {
    field.select();
    await navigator.clipboard.writeText(address).catch(() => {}); // it is selected: copy by hand
    said.textContent = words.copied;
  };
  return [make("p", why), canvas, make("label", words.link, field), copy, said];
}

/** Whose phone this is, nobody knows: the link may have been sent to anybody.
 * @param {number} first @param {number} second */
function between(first, second) {
  const said = first === second ? words.even : first > second ? words.first : words.second;
  return result(said, fill(words.told, { first, second, of: ASKED }));
}

/** @param {number} mine @param {number} theirs */
function compared(mine, theirs) {
  const said = mine === theirs ? words.even : mine > theirs ? words.won : words.lost;
  return result(said, fill(words.both, { mine, theirs, of: ASKED }));
}

/** Dare somebody. @param {string} theme */
async function dare(theme) {
  const refs = named(await listed(theme));
  const seed = salt(4);
  const first = await play(refs, seed);
  const duel = { theme, seed, list: check(refs.join()), first };
  square(words.yours, [result(fill(words.score, { right: first, of: ASKED }), words.game), ...shared(duel, words.show)]);
  offer(words.more, () => location.replace(location.pathname));
}

/** Answer who dared. @param {import("./link.js").Duel} duel */
async function answer(duel) {
  const refs = named(await listed(duel.theme));
  if (check(refs.join()) !== duel.list) return stop(words.changed);
  const second = await play(refs, duel.seed);
  const ended = { ...duel, second };
  history.replaceState(null, "", written(ended)); // whoever reloads finds the result, not the questions
  square(words.result, [compared(second, duel.first), ...shared(ended, words.back), make("p", words.game)]);
  offer(words.more, () => location.replace(location.pathname));
}

/** @param {() => Promise<any>} act */
const tried = (act) => () => act().catch(() => stop(words.absent));

function open() {
  begin();
  addEventListener("hashchange", () => location.reload());
  const duel = understood(location.hash);
  if (location.hash && !(duel && themes()[duel.theme])) return stop(words.damaged);
  if (!duel) {
    const list = make("select", ...Object.entries(themes()).map(([id, title]) => Object.assign(make("option", title), { value: id })));
    square(words.start, [make("p", fill(words.intro, { n: ASKED })), make("label", words.theme, list), make("p", words.game)], false);
    return offer(words.start, tried(() => dare(list.value)));
  }
  if (duel.second !== undefined) {
    square(words.result, [between(duel.first, duel.second), make("p", words.game)], false);
    return offer(words.more, () => location.replace(location.pathname));
  }
  square(words.dared, [make("p", fill(words.same, { n: ASKED, theme: themes()[duel.theme] })), make("p", words.game)], false);
  offer(words.accept, tried(() => answer(duel)));
}

open();
