/**
 * A lesson printed by the browser: what a list offers is written out, for paper does not unfold,
 * and the address of the page stands at its end. Both leave when it is printed.
 */
import { words } from "./words.js";

export const where = ["lesson"];
export const when = "main[data-module]";

/** @param {any} page */
export function start({ ends }) {
  addEventListener("beforeprint", () => {
    document.querySelectorAll("form").forEach(unfold);
    const last = [...document.querySelectorAll("main > section")].pop();
    last?.append(said("p", location.host + location.pathname));
  }, ends);
  addEventListener("afterprint", () => {
    document.querySelectorAll(".printed").forEach((one) => one.remove());
  }, ends);
}

/** @param {string} name @param {string} text */
function said(name, text) {
  const made = document.createElement(name);
  made.className = "printed";
  made.textContent = text;
  return made;
}

/** What a list offers; the first line only asks to choose. @param {HTMLSelectElement} list */
function offered(list) {
  return [...list.options].slice(1).map((option) => option.text).join(" / ");
}

/** Write what the lists of a question offer: once above them when all offer the same.
 * @param {HTMLFormElement} form */
function unfold(form) {
  const lists = [...form.querySelectorAll("select")];
  const texts = lists.map(offered);
  if (lists.length > 1 && new Set(texts).size === 1)
    form.querySelector("legend")?.after(said("p", `${words.among}\u00a0${texts[0]}`));
  else lists.forEach((list, rank) => list.after(said("span", ` (${texts[rank]})`)));
}
