/**
 * The search field: folds what is typed, reads the shards of its words, lists the best modules.
 */
import { fold, shardOf } from "./fold.js";
import { card, root, rows, shelf, whole } from "./index.js";
import { words } from "./words.js";

const MOST = 8;
const PATIENCE = 150; // ms without a key before searching

/** Modules whose words begin with every word typed, best first. @param {string} text */
export async function search(text) {
  const asked = fold(text).filter((word) => word.length > 1);
  const found = await Promise.all(asked.map(hits));
  if (!found.length) return [];
  const scores = /** @type {Map<number, number>} */ (new Map());
  for (const [number, weight] of found[0]) {
    const all = found.map((one) => one.get(number) || 0);
    if (all.every(Boolean)) scores.set(number, all.reduce((sum, one) => sum + one, 0) + weight / 8);
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
}

/** Modules whose text has every word typed, through Pagefind, when the site was built with it.
 * @param {string} text */
async function fullText(text) {
  if (document.body.dataset.full === undefined) return [];
  const { search } = await import(new URL(`${root}pagefind/pagefind.js`, document.baseURI).href);
  const { results } = await search(text);
  const found = await Promise.all(results.slice(0, MOST).map((/** @type {any} */ one) => one.data()));
  return found.map(({ meta }) => /** @type {import("./index.js").Row} */ ([meta.module, meta.title, "", 0, "", ""]));
}

/** @param {string} word @returns {Promise<Map<number, number>>} */
async function hits(word) {
  const shard = /** @type {Record<string, number[]>} */ (await shelf(shardOf(word)));
  const best = new Map();
  for (const [stem, marks] of Object.entries(shard)) {
    if (!stem.startsWith(word)) continue;
    const exact = stem === word ? 2 : 1;
    for (const mark of marks) best.set(mark >> 2, Math.max(best.get(mark >> 2) || 0, (mark & 3) * exact));
  }
  return best;
}

export class SearchField {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this.said = /** @type {HTMLElement} */ (document.querySelector(".found"));
    this.list = /** @type {HTMLElement} */ (document.querySelector(".results"));
    this.timer = 0;
    form.addEventListener("submit", (event) => (event.preventDefault(), this.look()));
    this.field.addEventListener("input", () => this.soon());
    this.field.value = new URLSearchParams(location.search).get("q") || "";
    if (this.field.value) this.look();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PATIENCE);
  }

  async look() {
    const asked = this.field.value.trim();
    try {
      const [numbers, found] = await whole(async () => {
        const all = asked.length > 1 ? await search(asked) : [];
        return [all, await rows(all.slice(0, MOST))];
      });
      const shown = numbers.length ? found : await fullText(asked);
      if (asked === this.field.value.trim()) this.show(asked, numbers.length || shown.length, shown);
    } catch {
      this.said.textContent = words.offline;
    }
  }

  /** @param {string} asked @param {number} count @param {import("./index.js").Row[]} shown */
  show(asked, count, shown) {
    this.list.replaceChildren(...shown.map((row) => card(row, words)));
    const word = count === 0 ? words.none : count === 1 ? words.one : words.many;
    this.said.textContent = asked.length > 1 ? word.replace("{n}", String(count)) : "";
    document.body.classList.toggle("searching", asked.length > 1);
    this.list.dispatchEvent(new CustomEvent("mrl:cards", { bubbles: true }));
  }
}
