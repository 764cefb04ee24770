/**
 * A phone that several people share: who is here, somebody else, somebody new, and the end of the
 * service, which erases everything of a person. It is in the menu, and on the page of the signs.
 */
import { make } from "../make.js";
import { add, away, enter, erase, handOver, NOBODY, now, outdated, people, remembers, since } from "./people.js";
import { listed, signed, SIGNS } from "./signs.js";
import { words } from "./words.js";

/** Nobody sees the page of another: not by another window, nor by going back.
 * @param {{ends?: AbortController}} page */
export function start({ ends }) {
  const [who, last] = [now(), since()];
  const own = { signal: ends?.signal };
  const look = () => {
    if (who !== now() || last !== since()) away();
  };
  addEventListener("storage", look, own);
  addEventListener("pageshow", look, own);
  if (outdated()) away();
  if (people().length) share(who, own);
}

/** One's own sign stands in the bar, where one tap hands the phone over.
 * @param {string} who @param {AddEventListenerOptions} own */
function share(who, own) {
  const { sign = "" } = people().find(({ id }) => id === who) || {};
  const bar = button(signed(sign, ""), handOver);
  bar.className = "who";
  bar.title = sign ? words.hand.replace("{name}", words[sign]) : words.title;
  bar.setAttribute("aria-label", bar.title);
  document.querySelector("header .more").before(bar);
  // a browser that goes back gives fields what was in them: that may be of somebody else
  const forget = (/** @type {HTMLFormElement | null} */ form) => form && (form.autocomplete = "off");
  for (const form of document.forms) forget(form);
  document.addEventListener("input", (/** @type {any} */ { target }) => forget(target.form), own);
}

/** @param {HTMLElement} panel */
export function open(panel) {
  if (!remembers()) return panel.replaceChildren(make("p", words.none));
  const all = people();
  const here = all.find(({ id }) => id === now());
  const rows = all.map((person) => (person === here ? mine(person) : row(panel, person)));
  // in the menu, whoever has no sign goes on by closing it
  if (here || panel.dataset.late) rows.push(button(signed("", here ? words.nobody : words.go), () => enter(NOBODY)));
  const more = button(make("button", words.add), () => pick(panel));
  const end = button(make("button", words.erase), () => confirm(panel));
  end.hidden = !here && !!panel.dataset.late;
  panel.replaceChildren(make("p", words.why), listed("people", rows), more, end);
}

/** @param {HTMLButtonElement} made @param {() => void} act */
function button(made, act) {
  made.onclick = act;
  return made;
}

/** @param {import("./people.js").Person} person */
const mine = ({ sign }) => button(signed(sign, words.hand.replace("{name}", words[sign])), handOver);

/** @param {HTMLElement} panel @param {import("./people.js").Person} person */
const row = (panel, { id, sign, digits }) =>
  button(signed(sign, words[sign]), () => prove(panel, sign, digits, () => enter(id)));

/** Ask for two digits: the second lets in, when they are those of somebody.
 * @param {HTMLElement} panel @param {string} sign @param {string} right none when they are chosen
 * @param {(typed: string) => void} then */
function prove(panel, sign, right, then) {
  const form = make("form");
  const label = make("label", right ? words.yours : words.digits);
  const input = document.createElement("input");
  const said = make("p", right ? words.second : "");
  Object.assign(input, { inputMode: "numeric", maxLength: 2, autocomplete: "off", size: 3 });
  label.append(input);
  said.setAttribute("role", "status");
  input.setAttribute("aria-describedby", (said.id = "digits-said"));
  const judge = () => {
    const whole = /^\d\d$/.test(input.value);
    if (whole && (!right || input.value === right)) return then(input.value);
    said.textContent = whole ? words.wrong : words.two;
    input.setAttribute("aria-invalid", "true");
    input.value = "";
    input.focus();
  };
  form.onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    judge();
  };
  if (right) input.oninput = () => void (input.value.length === 2 && judge());
  const go = make("button", words.enter);
  go.type = "submit";
  form.append(signed(sign, words[sign], "p"), label, said, go);
  panel.replaceChildren(form, button(make("button", words.other), () => open(panel)), make("p", words.light));
  input.focus();
}

/** @param {HTMLElement} panel */
function pick(panel) {
  const taken = people().map(({ sign }) => sign);
  const free = Object.keys(SIGNS).filter((sign) => !taken.includes(sign));
  const choose = (/** @type {string} */ sign) => prove(panel, sign, "", (typed) => add(sign, typed));
  const buttons = free.map((sign) => button(signed(sign, words[sign]), () => choose(sign)));
  panel.replaceChildren(make("p", free.length ? words.pick : words.full), listed("people signs", buttons));
}

/** @param {HTMLElement} panel */
function confirm(panel) {
  const yes = button(make("button", words.yes), erase);
  const no = button(make("button", words.no), () => open(panel));
  panel.replaceChildren(make("p", words.erased), make("p", words.stays), yes, no);
  // who keeps something that is of use elsewhere may offer to send it first
  panel.dispatchEvent(new CustomEvent("mrl:panel", { bubbles: true, detail: "erase" }));
}
