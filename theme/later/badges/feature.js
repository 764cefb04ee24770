/**
 * « Mes cases »: the page says what each badge asks for; this says which are won, how far one is
 * from the others, and which one is the closest. In the menu, only what is won.
 */
import { keeps, mine } from "../../player/store.js";
import { date } from "../day.js";
import { make } from "../make.js";
import { look, listed } from "./mine.js";
import { words } from "./words.js";

export const where = ["hub"];

const site = new URL("../../", import.meta.url).href;

/** @param {HTMLElement} panel */
export async function open(panel) {
  if (panel.dataset.late) return show(panel, [...panel.querySelectorAll("li")]);
  panel.textContent = words.wait;
  try {
    const list = await listed(site);
    const link = make("a", words.all);
    const all = make("ol");
    const said = make("p");
    link.href = `${site}badges/`;
    all.className = "badges";
    all.append(...list);
    panel.replaceChildren(said, all, link);
    said.setAttribute("role", "status");
    show(panel, list);
    for (const li of list) li.hidden = !li.classList.contains("won");
  } catch {
    panel.textContent = words.absent;
  }
}

/** @param {HTMLElement} panel @param {HTMLElement[]} list */
function show(panel, list) {
  const all = look(list, mine());
  for (const { li, have, need, on, fresh } of all) {
    const said = make("small", on ? words.won.replace("{day}", date(on)) : far(have, need));
    li.classList.toggle("won", !!on);
    li.classList.toggle("fresh", fresh);
    li.lastElementChild.append(said);
  }
  panel.querySelector("[role=status]").textContent = keeps() ? summary(all) : words.nothing;
}

/** @param {import("./mine.js").Badge[]} all */
function summary(all) {
  const won = all.filter(({ on }) => on).length;
  const left = all.filter(({ on }) => !on).sort((a, b) => b.have / b.need - a.have / a.need);
  const counted = won === 0 ? words.none : won === 1 ? words.one : words.many.replace("{n}", String(won));
  if (!all.length) return "";
  if (!left.length) return words.every;
  const title = left[0].li.querySelector("b").textContent;
  return `${counted} ${words.next.replace("{title}", title)}`;
}

/** @param {number} have @param {number} need */
const far = (have, need) =>
  need === 1 ? words.toWin : words.far.replace("{have}", String(have)).replace("{need}", String(need));
