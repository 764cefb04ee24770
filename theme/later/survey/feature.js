/**
 * Asks at the end of a lesson what one thinks of it, once per version, and keeps that and what was
 * said to polls on this phone; gives it all as a file.
 *
 * The tracker of a site, if it has one, hears of it by the events `mrl:answer` and `mrl:survey`.
 */
import { profileStore } from "../../player/store.js";
import { make } from "../make.js";
import { published } from "../published.js";
import { csv, json } from "./file.js";
import { degrees, push, survey } from "./form.js";
import { day, forget, keep, opinions } from "./opinions.js";
import { words } from "./words.js";

export const where = ["lesson", "hub"];
export const when = "main[data-module]";

/** The version of each module that was asked about. */
const asked = profileStore("survey");

/** @param {any} page */
export function start(page) {
  const { result, ends } = page;
  const main = document.querySelector("main");
  const about = { module: main.dataset.module, title: document.querySelector("h1").firstChild.textContent.trim() };
  const look = () => {
    if (result().status !== "incomplete" && heaven(main).matches(".now")) offer(main, about, page);
  };
  document.addEventListener("mrl:answer", (/** @type {any} */ { target, detail }) => {
    if (target.localName === "mrl-poll") keep([poll(about, target, detail.response)]).catch(() => {}); // a private window
    published(page).catch(() => {}); // heaven will need it
    look();
  }, ends);
  addEventListener("hashchange", look, ends);
  look();
}

/** The last square: what shuffles or draws may stand after it. @param {Element} main */
const heaven = (main) => main.querySelector(":scope > section:last-of-type");

/** @typedef {{module: string, title: string}} About */

/** @param {About} about @param {any} item @param {string} response @returns {any} */
function poll(about, item, response) {
  const { ariaLabel, parentElement } = item.querySelector(`[value="${response}"]`);
  const text = ariaLabel || parentElement.textContent.trim();
  const question = item.querySelector("legend").textContent;
  const { id, v } = item.dataset;
  return { day: day(), kind: "poll", ...about, version: v, id, asked: question, said: response, text };
}

/** @param {HTMLElement} main @param {About} about @param {any} page */
async function offer(main, about, page) {
  // the version of what the author wrote; nothing when it cannot be known: another time
  const version = await published(page).then(({ content }) => content, () => "");
  const before = asked.read() || {};
  if (!version || before[about.module] === version || main.querySelector(".survey")) return;
  const note = () => asked.write({ ...asked.read(), [about.module]: version });
  const answer = async (/** @type {import("./form.js").Said[]} */ all) => {
    await keep(all.map((one) => ({ day: day(), kind: "survey", ...about, version, ...one })));
    note();
    const chosen = all.filter(({ id }) => id !== "free").map((one) => ({ ...one, all: degrees() }));
    document.dispatchEvent(new CustomEvent("mrl:survey", { detail: chosen }));
  };
  const skip = () => {
    note();
    /** @type {HTMLElement} */ (heaven(main).querySelector("h2")).focus();
  };
  heaven(main).querySelector(".score").after(survey(answer, skip));
}

/** @param {HTMLElement} panel */
export async function open(panel) {
  const all = await opinions().catch(() => []);
  const said = make("p", all.length ? (all.length === 1 ? words.one : words.many.replace("{n}", String(all.length))) : words.nothing);
  said.setAttribute("role", "status");
  const name = (/** @type {string} */ end) => `${words.file}-${day()}.${end}`;
  const save = (/** @type {string} */ end, /** @type {string} */ type, /** @type {string} */ text) => () => {
    give(name(end), new Blob([text], { type }));
    said.textContent = words.saved.replace("{name}", name(end));
  };
  const erase = async () => {
    await forget();
    panel.replaceChildren(said);
    said.textContent = words.erased;
  };
  panel.replaceChildren(said);
  if (all.length) {
    panel.append(
      make("p", words.send),
      push(words.csv, save("csv", "text/csv", csv(words.columns, all))),
      push(words.json, save("json", "application/json", json(all))),
      push(words.erase, erase),
    );
  }
  panel.dispatchEvent(new CustomEvent("mrl:panel", { bubbles: true, detail: "opinions" }));
}

/** @param {string} name @param {Blob} file */
function give(name, file) {
  const link = /** @type {HTMLAnchorElement} */ (document.createElement("a"));
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
