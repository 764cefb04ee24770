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
import { DAY, onward, over, walk } from "./filled.js";
import { change, pathOf } from "./record.js";
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
  const draw = () => show(rules, rows, walk(steps, rules, { ...results(own), ...heardOn() }, pathOf(rules.id), Date.now(), stood()), draw);
  draw();
  document.addEventListener("visibilitychange", () => document.hidden || draw());
  addEventListener("pageshow", ({ persisted }) => persisted && draw());
}

/** @param {import("./filled.js").Rules} rules @param {HTMLElement[]} rows @param {Square[]} squares
 * @param {() => void} draw */
function show(rules, rows, squares, draw) {
  const { began } = pathOf(rules.id);
  const titles = Object.fromEntries(squares.map(({ step }) => [step.id, step.title]));
  squares.forEach((square, index) => {
    const said = sentence(square, titles, began);
    mark(rows[index], square, said);
    const place = /** @type {HTMLElement} */ (document.querySelector(`[data-do="${square.step.id}"]`));
    const tell = (/** @type {import("./filled.js").Done | null} */ done) => {
      change(rules.id, (kept) => {
        const { [square.step.id]: _before, ...steps } = kept.steps;
        return { ...kept, began: kept.began || Date.now(), steps: done ? { ...steps, [square.step.id]: done } : steps };
      });
      draw();
    };
    if (place) fill(place, square, rules.id, tell, said);
  });
  lead(rules, rows, squares);
  finish(rules, over(squares));
}

/** Why a square is filled or locked. @param {Square} square @param {Record<string, string>} titles
 * @param {number | undefined} began */
function sentence({ done, locked, wait }, titles, began) {
  if (locked.length) return words.locked.replace("{title}", titles[locked[0]]);
  if (wait) return words.until.replace("{day}", date(wait));
  if (!done) return "";
  const key = done.how === "module" && (!began || done.on < began) ? "before" : done.how;
  return words[key].replace("{day}", date(done.on)).replace("{title}", done.by || "");
}

/** @param {HTMLElement} row @param {Square} square @param {string} said */
function mark(row, { step, done, locked }, said) {
  const link = /** @type {HTMLAnchorElement} */ (row.firstElementChild);
  const small = link.querySelector("small");
  const state = small.querySelector(".why") || make("em");
  state.className = "why";
  state.textContent = said;
  if (said) small.append(state);
  else state.remove();
  if (done) small.querySelector(".state")?.remove();
  row.classList.toggle("done", !!done);
  row.classList.toggle("locked", !!locked.length);
  if (!step.any || step.kind === "choice") return;
  link.dataset.to ||= link.getAttribute("href");
  if (locked.length) link.removeAttribute("href");
  else link.href = link.dataset.to;
  if (locked.length) link.setAttribute("aria-disabled", "true");
  else link.removeAttribute("aria-disabled");
}

/** The button that goes on, and how far one is. @param {import("./filled.js").Rules} rules
 * @param {HTMLElement[]} rows @param {Square[]} squares */
function lead(rules, rows, squares) {
  const place = document.querySelector(".onward");
  const button = /** @type {HTMLAnchorElement} */ (place.querySelector("a"));
  const next = onward(squares);
  const needed = squares.filter(({ step }) => !step.optional);
  const count = needed.filter(({ done }) => done).length;
  const said = [words.far.replace("{done}", String(count)).replace("{n}", String(needed.length))];
  if (rules.until && Date.now() > Date.parse(rules.until) + DAY) said.push(words.ended.replace("{day}", date(Date.parse(rules.until))));
  if (next?.wait) said.push(words.rest.replace("{day}", date(next.wait)));
  if (!keeps()) said.push(words.nothing);
  place.querySelector("[role=status]").textContent = said.join(". ");
  button.hidden = !next || !!next.wait;
  if (button.hidden) return;
  button.href = /** @type {HTMLAnchorElement} */ (rows[squares.indexOf(next)].firstElementChild).href;
  button.textContent = (count ? words.go : words.begin).replace("{title}", next.step.title);
  button.onclick = () => void change(rules.id, (kept) => ({ began: Date.now(), ...kept }));
}

/** What one gets in the end: kept once and for all. @param {import("./filled.js").Rules} rules
 * @param {number} day when all was done, or 0 */
function finish(rules, day) {
  const known = pathOf(rules.id).over;
  if (day && !known) change(rules.id, (kept) => ({ ...kept, over: day }));
  const on = known || day;
  const place = document.querySelector(".heaven .do");
  if (!on || place.childElementCount) return;
  const link = make("a", words.attest);
  link.href = `${site}attestation/#parcours/${rules.id}`;
  link.className = "more";
  document.querySelector(".road .heaven").classList.add("done");
  place.replaceChildren(make("p", make("strong", words.over.replace("{day}", date(on)))), make("p", link));
  listed(site).then((list) => {
    const won = look(list, mine()).filter(({ fresh }) => fresh);
    place.append(...won.map(({ li }) => make("p", words.won.replace("{title}", li.querySelector("b").textContent))));
  }, () => {});
}
