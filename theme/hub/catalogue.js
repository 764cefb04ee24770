/**
 * The filters of the catalogue: their state is in the address, what they find in small lists.
 */
import { card, fill, lessons, numbers, rows, shelf, told, whole } from "./index.js";
import { words } from "./words.js";

const STEP = 24; // modules shown at once

export class Filters {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.list = /** @type {HTMLElement} */ (document.querySelector(".list"));
    this.count = /** @type {HTMLElement} */ (document.querySelector(".count"));
    this.pager = /** @type {HTMLElement | null} */ (document.querySelector(".pager"));
    this.before = [...this.list.childNodes];
    this.said = this.count.textContent;
    this.keep = /** @type {HTMLElement | null} */ (document.querySelector(".keep"));
    this.first = 0; // of the numbers that are no lesson's
    this.gone = ""; // what is said of a filter of the address that is not there
    form.hidden = false;
    form.addEventListener("change", () => this.chosen());
    form.addEventListener("reset", () => setTimeout(() => this.chosen()));
    addEventListener("popstate", () => this.read());
    this.read();
  }

  /** What the address says is chosen. */
  read() {
    const here = new URL(location.href);
    for (const field of /** @type {NodeListOf<HTMLSelectElement>} */ (this.form.querySelectorAll("select"))) {
      const said = here.searchParams.get(field.name) || "";
      const meant = [...field.options].find(({ value }) => value.toLowerCase() === said.toLowerCase());
      field.value = meant ? meant.value : "";
      if (meant) continue;
      here.searchParams.delete(field.name); // of another site, or of another day
      this.gone = ` ${words.gone}`;
    }
    if (here.href !== location.href) history.replaceState(history.state, "", here);
    this.apply();
  }

  /** @returns {[string, string][]} */
  get wanted() {
    return /** @type {[string, string][]} */ ([...new FormData(this.form)].filter(([, value]) => value));
  }

  chosen() {
    const query = new URLSearchParams(this.wanted);
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) query.set("q", asked);
    history.pushState(null, "", `${query}` ? `?${query}` : location.pathname);
    this.gone = "";
    this.apply();
    this.form.dispatchEvent(new CustomEvent("mrl:narrow"));
  }

  async apply() {
    const { wanted } = this;
    const asked = JSON.stringify(wanted);
    this.form.classList.toggle("chosen", !!wanted.length);
    if (this.pager) this.pager.hidden = !!wanted.length;
    if (!wanted.length) {
      fill(this.list, this.before);
      if (this.keep) this.keep.hidden = false;
      this.count.textContent = this.said + this.gone;
      return;
    }
    try {
      const [found, shown] = await whole(async () => {
        const all = await this.found(wanted);
        return [all, await rows(all.slice(0, STEP))];
      });
      if (asked === JSON.stringify(this.wanted)) this.show(found, shown);
    } catch {
      this.count.textContent = words.offline;
    }
  }

  /** Those of *all* that answer every filter, in their order. @param {number[]} all */
  async narrow(all) {
    if (!this.wanted.length) return all;
    const found = new Set(await this.found(this.wanted));
    return all.filter((number) => found.has(number));
  }

  /** What answers every filter: lessons, unless a format is asked for.
   * @param {[string, string][]} wanted */
  async found(wanted) {
    this.first = await lessons();
    const most = wanted.some(([name]) => name === "format") ? Infinity : this.first;
    const each = await Promise.all(wanted.map(async ([name, value]) => {
      const by = /** @type {Record<string, number[]>} */ (await shelf("by", name));
      const said = name === "minutes" ? Object.keys(by).filter((n) => Number(n) <= Number(value)) : [value];
      return new Set(said.flatMap((one) => numbers(by[one] || [])));
    }));
    return [...each[0]].filter((n) => n < most && each.every((set) => set.has(n))).sort((a, b) => a - b);
  }

  /** @param {number[]} found @param {import("./index.js").Row[]} shown */
  show(found, shown) {
    const list = document.createElement("ul");
    list.className = "cards";
    list.append(...shown.map((row) => card(row, words)));
    fill(this.list, [list]);
    if (this.keep) this.keep.hidden = !list.querySelector("[data-module]"); // a game, an article: nothing to keep here
    if (found.length > shown.length) this.list.append(this.more(found, list));
    const taught = found.every((n) => n < this.first);
    this.count.textContent = found.length ? told(found.length, taught, words) + this.gone : words.narrow;
    list.dispatchEvent(new CustomEvent("mrl:cards", { bubbles: true }));
  }

  /** The button that shows the next ones. @param {number[]} found @param {HTMLElement} list */
  more(found, list) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "further";
    button.textContent = words.further;
    button.onclick = async () => {
      const shown = list.childElementCount;
      try {
        const next = await whole(() => rows(found.slice(shown, shown + STEP)));
        list.append(...next.map((row) => card(row, words)));
        list.dispatchEvent(new CustomEvent("mrl:cards", { bubbles: true }));
        /** @type {HTMLElement | null} */ (list.children[shown]?.querySelector("a"))?.focus();
        if (list.childElementCount >= found.length) button.remove();
      } catch {
        this.count.textContent = words.offline;
      }
    };
    return button;
  }
}
