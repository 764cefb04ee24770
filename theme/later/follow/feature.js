/**
 * The path that one follows, where one comes back: on the home page its next square is the door to go
 * on, and « Mes leçons » begins with it.
 */
import { date } from "../day.js";
import { make } from "../make.js";
import { nextSquare } from "../road/follow.js";
import { words } from "./words.js";

export const where = ["hub"];
export const when = ".doors .resume, .followed";

const site = new URL("../../", import.meta.url).href;

/** The way on below what was heard, when it is a square of the path. @param {string} module
 * @param {HTMLElement} below */
export function onFrom(module, below) {
  const next = nextSquare();
  if (!next?.about(module) || document.querySelector("main .follow")) return;
  const said = next.wait ? words.rest.replace("{day}", date(next.wait)) : next.step;
  const link = make("a", next.over ? words.over.replace("{title}", next.title) : words.go.replace("{title}", said));
  link.href = site + next.to;
  link.className = "next";
  const line = make("p", link);
  line.className = "follow";
  below.after(line);
}

export function start() {
  const next = nextSquare();
  if (!next || next.over) return;
  const said = next.wait ? words.rest.replace("{day}", date(next.wait)) : next.step;
  const door = /** @type {HTMLElement | null} */ (document.querySelector(".doors .resume"));
  if (door) {
    const link = door.querySelector("a");
    door.dataset.path = "1";
    link.href = site + next.to;
    link.querySelector("b").textContent = words.path;
    link.querySelector("span").textContent = said;
    door.hidden = false;
    return;
  }
  const link = make("a", words.go.replace("{title}", said));
  link.href = site + next.to;
  link.className = "more";
  document.querySelector(".followed").replaceChildren(make("p", words.named.replace("{title}", next.title)), make("p", link));
}
