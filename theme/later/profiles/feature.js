/**
 * A phone that several people share: who is here, somebody else, somebody new, and the end of the
 * service, which erases everything of a person.
 */
import { site } from "../offline/ask.js";
import { add, enter, erase, NOBODY, now, people, remembers } from "./people.js";
import { words } from "./words.js";

/** The signs: one stroke on a grid of 24. @type {Record<string, string>} */
const SIGNS = {
  star: "M12 3l2.8 5.9 6.2.8-4.6 4.4 1.2 6.4L12 17.4l-5.6 3.1 1.2-6.4L3 9.7l6.2-.8z",
  leaf: "M5 19C3 9 9 4 20 4c0 11-5 17-15 15zM5 19L14 10",
  drop: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",
  sun: "M12 8a4 4 0 1 0 .1 0M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5",
  moon: "M19 15A8 8 0 1 1 10 4a7 7 0 0 0 9 11z",
  heart: "M12 20C5 15 3 11 3 8.5a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1C21 11 19 15 12 20z",
  house: "M3 12l9-8 9 8M6 10v10h12V10",
  boat: "M12 3v12H4zM12 6l7 9h-7M3 18h18l-3 3H6z",
};

/** Nobody sees the page of another: not by another window, nor by going back.
 * @param {{ends?: AbortController}} page */
export function start({ ends }) {
  const who = now();
  const look = () => who !== now() && location.replace(site);
  addEventListener("storage", look, { signal: ends?.signal });
  addEventListener("pageshow", look, { signal: ends?.signal });
}

/** @param {HTMLElement} panel */
export function open(panel) {
  if (!remembers()) return panel.replaceChildren(make("p", words.none));
  const all = [{ id: NOBODY, sign: "", digits: "" }, ...people()];
  const list = make("ul", "");
  list.className = "people";
  list.append(...all.map((person) => item(row(panel, person))));
  const more = make("button", words.add);
  more.onclick = () => pick(panel);
  const end = make("button", words.erase);
  end.onclick = () => confirm(panel);
  panel.replaceChildren(make("p", words.why), list, more, end);
}

/** @param {HTMLElement} panel @param {import("./people.js").Person} person */
function row(panel, { id, sign, digits }) {
  const name = words[sign] || words.nobody;
  const here = id === now();
  const button = signed(sign, here ? words.now.replace("{name}", name) : name);
  button.disabled = here;
  button.onclick = () => (digits ? prove(panel, name, digits, () => enter(id)) : enter(id));
  return button;
}

/** Ask for two digits. @param {HTMLElement} panel @param {string} name @param {string} right
 * @param {(typed: string) => void} then */
function prove(panel, name, right, then) {
  const form = make("form", "");
  const label = make("label", right ? words.yours : words.digits);
  const input = document.createElement("input");
  const said = make("p", "");
  Object.assign(input, { inputMode: "numeric", maxLength: 2, autocomplete: "off", size: 3 });
  label.append(input);
  said.setAttribute("role", "status");
  form.onsubmit = (event) => {
    event.preventDefault();
    if (!/^\d\d$/.test(input.value)) said.textContent = words.two;
    else if (right && input.value !== right) said.textContent = words.wrong;
    else then(input.value);
  };
  const go = make("button", words.enter);
  go.type = "submit";
  form.append(make("p", name), label, said, go);
  panel.replaceChildren(form, make("p", words.light));
  input.focus();
}

/** @param {HTMLElement} panel */
function pick(panel) {
  const taken = people().map(({ sign }) => sign);
  const free = Object.keys(SIGNS).filter((sign) => !taken.includes(sign));
  const list = make("ul", "");
  list.className = "people signs";
  for (const sign of free) {
    const button = signed(sign, words[sign]);
    button.onclick = () => prove(panel, words[sign], "", (typed) => add(sign, typed));
    list.append(item(button));
  }
  panel.replaceChildren(make("p", free.length ? words.pick : words.full), list);
}

/** @param {HTMLElement} panel */
function confirm(panel) {
  const yes = make("button", words.yes);
  const no = make("button", words.no);
  yes.onclick = erase;
  no.onclick = () => open(panel);
  panel.replaceChildren(make("p", words.erased), make("p", words.stays), yes, no);
  // who keeps something that is of use elsewhere may offer to send it first
  panel.dispatchEvent(new CustomEvent("mrl:panel", { bubbles: true, detail: "erase" }));
}

/** A button with a sign before its words. @param {string} sign @param {string} text */
function signed(sign, text) {
  const button = make("button", text);
  const path = Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : "";
  button.insertAdjacentHTML("afterbegin", `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`);
  return button;
}

/** @param {HTMLElement} child */
function item(child) {
  const made = make("li", "");
  made.append(child);
  return made;
}

/** @param {string} tag @param {string} text @returns {any} */
function make(tag, text) {
  const element = /** @type {any} */ (document.createElement(tag));
  element.textContent = text;
  if (tag === "button") element.type = "button";
  return element;
}
