/**
 * The page of a path: which squares are filled and why, which are locked and by what, where to go
 * on. It is drawn again whenever something is said, and whenever one comes back to it.
 */
import { stood } from "../../deck/positioning/kept.js";
import { keeps, mine } from "../../player/store.js";
import { listed, look } from "../badges/mine.js";
import { date } from "../day.js";
import { heardOn } from "../../podcast/heard.js";
import { results } from "../heaven/done.js";
import { make } from "../make.js";
import { fill } from "./acts.js";
import { DAY_LONG, frozen, onward, over, sparing, walk } from "./filled.js";
import { follow } from "./follow.js";
import { change, pathOf, renamed } from "./record.js";
import { words } from "./words.js";

export const where = ["hub"];
export const when = ".road";

/** @typedef {import("./filled.js").Square} Square */

const site = new URL("../../", import.meta.url).href;

export function start() {
  const road = /** @type {HTMLElement} */ (document.querySelector(".road"));
  const rules = JSON.parse(road.dataset.path);
  const rows = /** @type {HTMLElement[]} */ ([...road.querySelectorAll("[data-step]")]);
  const steps = rows.map((row) => JSON.parse(row.dataset.step));
  const own = mine();
  renamed(rules.id, rules.formerly || []);
  const draw = () => show(rules, rows, walk(steps, rules, { ...results(own), ...heardOn() }, pathOf(rules.id), Date.now(), stood()), draw);
  draw();
  const take = () => void follow(rules, steps);
  if (pathOf(rules.id).began && !pathOf(rules.id).over) take();
  for (const way of document.querySelectorAll(".onward, .road, .stop")) way.addEventListener("click", take);
  document.addEventListener("visibilitychange", () => document.hidden || draw());
  addEventListener("pageshow", ({ persisted }) => persisted && draw());
}

/** @param {import("./filled.js").Rules} rules @param {HTMLElement[]} rows @param {Square[]} squares
 * @param {() => void} draw */
function show(rules, rows, squares, draw) {
  const { began, over: ended } = pathOf(rules.id);
  const titles = Object.fromEntries(squares.map(({ step }) => [step.id, step.title]));
  const first = squares.find(({ locked }) => locked.length);
  squares.forEach((square, index) => {
    const said = sentence(square, titles, began, rules);
    const again = square.locked.length && square !== first && square.locked[0] === first.locked[0];
    mark(rows[index], square, again ? words.later : said);
    const place = /** @type {HTMLElement} */ (document.querySelector(`[data-do="${square.step.id}"]`));
    const tell = (/** @type {import("./filled.js").Done | null} */ done, more = "") => {
      change(rules.id, (kept) => {
        const { [square.step.id]: _before, ...steps } = kept.steps;
        return { ...kept, began: kept.began || Date.now(), steps: done ? { ...steps, [square.step.id]: done } : steps };
      });
      draw();
      // the button that was pressed is gone: the focus goes to what became of it
      const heard = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
      if (more) heard.textContent = more;
      heard.focus();
    };
    if (place) fill(place, square, rules.id, tell, said, !!ended);
  });
  finish(rules, squares);
  lead(rules, rows, squares);
}

/** Why a square is filled or locked, or no longer filled. @param {Square} square
 * @param {Record<string, string>} titles @param {number | undefined} began
 * @param {import("./filled.js").Rules} rules */
function sentence({ step, done, old, locked, wait }, titles, began, { days }) {
  if (locked.length) return words.locked.replace("{title}", titles[locked[0]]);
  if (wait) return words.until.replace("{day}", date(wait));
  if (old) {
    const late = days && Date.now() - old.on > days * DAY_LONG;
    return (late ? words.old : words.older).replace("{day}", date(old.on));
  }
  if (!done) return "";
  const key = done.how === "module" && (!began || done.on < began) ? "before" : done.how;
  return (words[`${key}_${step.kind}`] || words[key]).replace("{day}", date(done.on)).replace("{title}", done.by || "");
}

/** @param {HTMLElement} row @param {Square} square @param {string} said */
function mark(row, { step, done, old, locked }, said) {
  const link = /** @type {HTMLAnchorElement} */ (row.firstElementChild);
  const small = link.querySelector("small");
  const state = small.querySelector(".why") || make("em");
  state.className = "why";
  state.textContent = said;
  if (said) small.append(state);
  else state.remove();
  if (done || old) small.querySelector(".state")?.remove();
  row.classList.toggle("done", !!done);
  row.classList.toggle("locked", !!locked.length);
  if (!step.any || step.kind === "choice") return;
  link.dataset.to ||= link.getAttribute("href");
  if (locked.length) link.removeAttribute("href");
  else link.href = link.dataset.to;
  if (locked.length) link.setAttribute("aria-disabled", "true");
  else link.removeAttribute("aria-disabled");
}

/** The buttons that go on, and how far one is. @param {import("./filled.js").Rules} rules
 * @param {HTMLElement[]} rows @param {Square[]} squares */
function lead(rules, rows, squares) {
  const place = /** @type {HTMLElement} */ (document.querySelector(".onward"));
  const button = /** @type {HTMLAnchorElement} */ (place.querySelector("a"));
  const next = onward(squares);
  const point = sparing(squares, next);
  const ended = pathOf(rules.id).over;
  const needed = squares.filter(({ step }) => !step.optional);
  const count = needed.filter(({ done }) => done).length;
  const said = [ended ? words.over.replace("{day}", date(ended)) : words.far.replace("{done}", String(count)).replace("{n}", String(needed.length))];
  const late = !!rules.until && Date.now() > Date.parse(rules.until) + DAY_LONG;
  warn(late ? words.ended.replace("{day}", date(Date.parse(rules.until))) : "");
  if (next?.wait) said.push(words.rest.replace("{day}", date(next.wait)));
  if (point) said.push(words.spare);
  if (!keeps()) said.push(words.nothing);
  place.querySelector("[role=status]").textContent = said.map((each) => each.replace(/[.!]?$/, (mark) => mark || ".")).join(" ");
  const ways = ended ? [ended, next] : point ? [point, next] : [next];
  const shown = ways.flatMap((way) => (way && !(/** @type {Square} */ (way).wait) ? [way] : []));
  place.querySelector("a + a")?.remove();
  button.hidden = !shown.length;
  if (button.hidden) return;
  const go = (/** @type {HTMLAnchorElement} */ link, /** @type {any} */ way, /** @type {string} */ word) => {
    link.href = way === ended ? addressed(rules) : /** @type {HTMLAnchorElement} */ (rows[squares.indexOf(way)].firstElementChild).href;
    link.textContent = way === ended ? words.attest : word.replace("{title}", way.step.title);
    link.onclick = () => void change(rules.id, (kept) => ({ began: Date.now(), ...kept }));
  };
  const further = count ? words.go : late ? words.anyway : words.begin;
  go(button, shown[0], point ? words.point : further);
  if (!shown[1]) return;
  const other = make("a");
  go(other, shown[1], point ? words.without : /** @type {any} */ (shown[1]).step.optional ? words.more : further);
  button.after(other);
}

/** A band above the buttons of a path that is over, in the place of the day until which it is valid.
 * @param {string} said */
function warn(said) {
  const until = document.querySelector(".until");
  if (!said || !until) return;
  until.className = "note until";
  until.setAttribute("role", "note");
  until.textContent = said;
}

/** The attestation of a path. @param {import("./filled.js").Rules} rules */
const addressed = ({ id }) => `${site}attestation/#parcours/${id}`;

/** What one gets in the end: kept once and for all. @param {import("./filled.js").Rules} rules
 * @param {Square[]} squares */
function finish(rules, squares) {
  const { over: known, end } = pathOf(rules.id);
  const on = known || over(squares);
  if (on && !end) change(rules.id, (kept) => ({ ...kept, over: on, end: frozen(squares) }));
  const place = document.querySelector(".heaven .do");
  if (!on || place.childElementCount) return;
  const link = make("a", words.attest);
  link.href = addressed(rules);
  link.className = "more";
  document.querySelector(".road .heaven").classList.add("done");
  for (const before of document.querySelectorAll(".heaven > p")) before.remove();
  place.replaceChildren(make("p", make("strong", words.over.replace("{day}", date(on)))), make("p", link));
  listed(site).then((list) => {
    const won = look(list, mine()).filter(({ fresh }) => fresh);
    place.append(...won.map(({ li }) => make("p", words.won.replace("{title}", li.querySelector("b").textContent))));
  }, () => {});
}
