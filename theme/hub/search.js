/**
 * The search field: folds what is typed, reads the shards of its words, lists what answers best.
 */
import { keptHere } from "./here.js";
import { card, fill, lessons, root, rows, told, whole } from "./index.js";
import { MOST, search } from "./seek.js";
import { words } from "./words.js";

const PATIENCE = 150; // ms without a key before searching

const hasFullText = () => document.body.dataset.full !== undefined;

/** Modules whose text has every word typed, through Pagefind, when the site was built with it.
 * @param {string} text */
async function fullText(text) {
  if (!hasFullText() || text.length < 2) return [];
  const pagefind = await import(new URL(`${root}pagefind/pagefind.js`, document.baseURI).href);
  const { results } = await pagefind.search(text);
  const found = await Promise.all(results.slice(0, MOST).map((/** @type {any} */ one) => one.data()));
  return found.map(({ meta }) => /** @type {import("./index.js").Row} */ ([meta.module, meta.title, "", 0, "", "", meta.versions]));
}

export class SearchField {
  /** @param {HTMLFormElement} form @param {import("./catalogue.js").Filters | null} [filters] of the same page */
  constructor(form, filters = null) {
    this.form = form;
    this.filters = filters;
    this.field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this.said = /** @type {HTMLElement} */ (document.querySelector(".found"));
    this.list = /** @type {HTMLElement} */ (document.querySelector(".results"));
    this.timer = 0;
    form.addEventListener("submit", (event) => (event.preventDefault(), this.look()));
    this.field.addEventListener("input", () => this.soon());
    filters?.form.addEventListener("mrl:narrow", () => this.look());
    addEventListener("popstate", () => this.read());
    this.read();
  }

  /** What the address says is asked. */
  read() {
    const asked = new URLSearchParams(location.search).get("q") || "";
    if (asked === this.field.value.trim() && !asked) return;
    this.field.value = asked;
    this.look();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PATIENCE);
  }

  /** The address says what is asked: it can be shared, and one comes back to it. @param {string} asked */
  tell(asked) {
    const address = new URL(location.href);
    if (asked) address.searchParams.set("q", asked);
    else address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  async look() {
    const { asked } = this;
    const wanted = JSON.stringify(this.filters?.wanted);
    this.tell(asked);
    try {
      const [numbers, found, first, left] = await whole(async () => {
        const all = asked.length > 1 ? await search(asked) : [];
        const near = all.length && this.filters ? await this.filters.narrow(all) : all;
        return [near, await rows(near.slice(0, MOST)), near.length ? await lessons() : 0, all.length - near.length];
      });
      const shown = numbers.length || left ? found : await fullText(asked).catch(() => []);
      const count = numbers.length || shown.length;
      const said = count ? told(count, numbers.every((n) => n < first), words) : left ? words.narrow : words.none;
      if (asked === this.asked && wanted === JSON.stringify(this.filters?.wanted)) this.show(asked, said, shown, !!numbers.length);
    } catch {
      await this.near(asked);
    }
  }

  get asked() {
    return this.field.value.trim();
  }

  /** Without network and without the index: the titles of what is kept. @param {string} asked */
  async near(asked) {
    const shown = asked.length > 1 ? await keptHere(asked).catch(() => []) : [];
    if (asked === this.asked) this.show(asked, shown.length ? words.here : words.offline, shown, false);
  }

  /** @param {string} asked @param {string} said @param {import("./index.js").Row[]} shown
   * @param {boolean} more whether the texts of lessons may have more */
  show(asked, said, shown, more) {
    fill(this.list, shown.map((row) => card(row, words)));
    this.said.textContent = asked.length > 1 ? said : "";
    if (more && hasFullText()) this.list.append(this.deeper(asked));
    document.body.classList.toggle("searching", asked.length > 1);
    this.list.dispatchEvent(new CustomEvent("mrl:cards", { bubbles: true }));
  }

  /** The button that looks into the texts. @param {string} asked */
  deeper(asked) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "further";
    button.textContent = words.deeper;
    button.onclick = async () => {
      try {
        const shown = await fullText(asked);
        this.show(asked, shown.length ? told(shown.length, true, words) : words.none, shown, false);
      } catch {
        this.said.textContent = words.offline;
      }
    };
    item.append(button);
    return item;
  }
}
