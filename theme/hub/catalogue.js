/**
 * The filters of the catalogue: their state is in the address, their facts in one small file.
 */
import { card, rows, shelf, whole } from "./index.js";
import { words } from "./words.js";

const SHOWN = 48;

export class Filters {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.list = /** @type {HTMLElement} */ (document.querySelector(".list"));
    this.count = /** @type {HTMLElement} */ (document.querySelector(".count"));
    this.pager = /** @type {HTMLElement | null} */ (document.querySelector(".pager"));
    this.before = [...this.list.childNodes];
    this.said = this.count.textContent;
    form.hidden = false;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) field.value = value;
    }
    form.addEventListener("change", () => this.apply());
    form.addEventListener("reset", () => setTimeout(() => this.apply()));
    if (Object.keys(this.wanted).length) this.apply();
  }

  /** @returns {Record<string, string>} */
  get wanted() {
    const given = [...new FormData(this.form)].filter(([, value]) => value);
    return /** @type {Record<string, string>} */ (Object.fromEntries(given));
  }

  async apply() {
    const { wanted } = this;
    const query = new URLSearchParams(wanted).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    if (this.pager) this.pager.hidden = !!query;
    if (!query) {
      this.list.replaceChildren(...this.before);
      this.count.textContent = this.said;
      return;
    }
    try {
      const [count, shown] = await whole(async () => {
        const facets = /** @type {any[][]} */ (await shelf("facets"));
        const numbers = facets.flatMap((facts, number) => (this.fits(facts, wanted) ? [number] : []));
        return [numbers.length, await rows(numbers.slice(0, SHOWN))];
      });
      this.show(count, shown);
    } catch {
      this.count.textContent = words.offline;
    }
  }

  /** @param {any[]} facts @param {Record<string, string>} wanted */
  fits([direction, collection, minutes, format, ...advised], wanted) {
    return (!wanted.direction || [direction, ...advised].includes(wanted.direction))
      && (!wanted.collection || collection === wanted.collection)
      && (!wanted.minutes || minutes <= Number(wanted.minutes))
      && (!wanted.format || format === wanted.format);
  }

  /** @param {number} count @param {import("./index.js").Row[]} shown */
  show(count, shown) {
    const list = document.createElement("ul");
    list.className = "cards";
    list.append(...shown.map((row) => card(row, words)));
    this.list.replaceChildren(list);
    const word = count === 0 ? words.narrow : count === 1 ? words.one : words.many;
    this.count.textContent = word.replace("{n}", String(count));
    list.dispatchEvent(new CustomEvent("mrl:cards", { bubbles: true }));
  }
}
