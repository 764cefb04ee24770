/**
 * What was had before, on a lesson whose answers are not here: it was begun again, or only its
 * result came from another phone.
 */
import { date } from "../day.js";
import { words } from "./words.js";

/** Say it in a square: above the score, or above the last lines. @param {Element} square
 * @param {import("./done.js").Done} best @param {boolean} hidden */
export function before(square, { status, score, max, on }, hidden) {
  const said = /** @type {HTMLElement} */ (square.querySelector(".had") || document.createElement("p"));
  const points = [score, max].map((n) => n.toLocaleString(document.documentElement.lang)).join("\u00a0/\u00a0");
  const sentence = !max ? words.done : status === "failed" ? words.failed : words.passed;
  said.className = "had note";
  said.textContent = sentence.replace("{day}", date(on)).replace("{points}", points);
  said.hidden = hidden;
  if (!said.isConnected) (square.querySelector(".score") || square.lastElementChild).before(said);
}
