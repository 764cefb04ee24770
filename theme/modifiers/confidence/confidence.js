/**
 * How sure one is, asked before some answers count (`data-sure`), and what that is worth in the
 * end: it changes no point. `<mrl-sure>` keeps it by activity, 2 for sure and 0 for a guess; to the
 * session that is one more response. An answer carries it too, as `data-sure` of its activity.
 */
import { words } from "./words.js";

const LEVELS = /** @type {[string, number][]} */ ([["sure", 2], ["fair", 1], ["guess", 0]]);

/** @param {string} tag @param {string} name @param {...any} inside @returns {any} */
function made(tag, name, ...inside) {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...inside);
  return element;
}

/** The question asked under an activity, hidden once it is answered. @param {any} item */
function question(item) {
  const choices = LEVELS.map(([name, value]) => {
    const field = made("input", "");
    Object.assign(field, { type: "radio", name: `sure-${item.dataset.id}`, value });
    return made("label", "opt", field, made("span", "", words[name]));
  });
  item.after(made("fieldset", "sure", made("legend", "", words.ask), ...choices));
}

/** @param {any} page */
export default function confidence(page) {
  const items = () => /** @type {any[]} */ ([...document.querySelectorAll(".item[data-sure]")]);
  const list = made("ul", "calibration");
  for (const item of items()) {
    question(item);
    // one that comes after this file is given its answer then
    customElements.whenDefined(item.localName).then(() => told());
  }
  document.querySelector(".score")?.after(list);

  /** Say what was sure and right, sure and wrong, neither. */
  const told = () => {
    const given = items().filter((item) => item.given && item.dataset.id in bag.response);
    const lines = [["surely", true, true], ["wrongly", true, false], ["luckily", false, true], ["knowingly", false, false]];
    list.replaceChildren(...lines.flatMap(([name, sure, right]) => {
      const some = given.filter(({ given: { success }, dataset: { id } }) => success === right && (bag.response[id] > 1) === sure);
      return some.length ? [made("li", "", words[/** @type {string} */ (name)].replace("{n}", `${some.length}`))] : [];
    }));
  };

  class Sure extends HTMLElement {
    /** @type {Record<string, number>} */
    response = {};
    /** @type {any} */
    given = {};
    connectedCallback() {
      this.given = undefined;
    }

    /** @param {Record<string, number>} response */
    restore(response) {
      this.response = { ...response };
      this.given = {};
      told();
    }

    restart() {
      this.response = {};
      for (const field of document.querySelectorAll(".sure input")) /** @type {any} */ (field).checked = false;
      told();
    }
  }
  customElements.define("mrl-sure", Sure);
  const bag = /** @type {Sure} */ (document.querySelector("mrl-sure"));

  document.addEventListener("mrl:try", (/** @type {any} */ event) => {
    const item = event.target;
    if (!("sure" in item.dataset)) return;
    const ask = item.nextElementSibling;
    const chosen = ask.querySelector(":checked");
    if (chosen) {
      item.dataset.sure = chosen.value;
      bag.response[item.dataset.id] = +chosen.value;
      const detail = { id: bag.dataset.id, response: bag.response };
      bag.dispatchEvent(new CustomEvent("mrl:draft", { bubbles: true, detail }));
    } else {
      event.preventDefault();
      event.stopImmediatePropagation();
      item.status.textContent = words.say;
      ask.querySelector("input").focus();
    }
  }, { capture: true, signal: page.ends.signal });
  for (const kind of ["mrl:answer", "hashchange"]) addEventListener(kind, told, { signal: page.ends.signal });
}
