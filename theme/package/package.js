/**
 * The square of a module that a publisher made: it opens the package, and tells the page what
 * becomes of it, as an activity does (see theme/player/activity.js). The record of the lesson keeps
 * the rest, so that one resumes where one was.
 */
import { merged, sound, worth } from "./record.js";
import { play } from "./stage.js";
import { words } from "./words.js";

const SELDOM = 1_000; // ms between two writings

class Package extends HTMLElement {
  /** @type {any} what the player gives */
  static page;

  connectedCallback() {
    /** @type {HTMLElement} */
    this.status = this.querySelector("[role=status]");
    /** @type {any} */
    this.main = this.closest("main");
    this.mark = +this.main.dataset.pass;
    this.kept = null;
    /** @type {any} what was told to the page, once it is finished */
    this.given = undefined;
    this.action = "begin";
    this.timer = 0;
    const { edition, launch, mastery, place } = this.dataset;
    const trusted = "trusted" in this.dataset;
    this.about = /** @type {any} */ ({ edition, launch, place, trusted, mastery: +mastery });
    this.again = this.querySelector("button");
    this.again.onclick = () => this.check();
  }

  /** The main button was pressed, or the one that opens it again. */
  async check() {
    if (this.playing) return;
    this.playing = true;
    const why = "DecompressionStream" in window || this.about.trusted
      ? await play(this.about, this.kept, (said) => this.take(said), this.main.dataset.title || words.frame)
      : "old";
    this.playing = false;
    this.store();
    this.show(why);
    Package.page.land();
    /** @type {HTMLElement} */ (document.querySelector("footer button:last-child")).focus();
  }

  /** The package said something: what is sound of it is kept. @param {any} said */
  take(said) {
    const now = sound(said);
    if (now) {
      this.kept = merged(this.kept, now);
      this.timer ||= setTimeout(() => this.store(), SELDOM);
    }
    return this.kept;
  }

  /** Tell the page: an answer when it is finished, or better than it was; a draft otherwise. */
  store() {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = 0;
    const before = JSON.stringify(this.given && { ...this.given, response: 0 });
    this.settle();
    const now = JSON.stringify(this.given && { ...this.given, response: 0 });
    const kind = now && now !== before ? "mrl:answer" : "mrl:draft";
    const detail = kind === "mrl:answer" ? this.given : { id: this.dataset.id, response: this.kept };
    this.dispatchEvent(new CustomEvent(kind, { bubbles: true, detail }));
  }

  /** Come back to what was kept. @param {any} response */
  restore(response) {
    if (this.playing) return;
    this.kept = sound(response);
    this.settle();
    this.show();
  }

  restart() {
    this.kept = this.given = undefined;
    this.settle();
    this.show();
  }

  /** Work out what it is worth: the page counts it by what it reads here. */
  settle() {
    const { id } = this.dataset;
    if (!this.kept || this.kept.status === "incomplete") {
      this.given = undefined;
      this.dataset.max = "0";
      this.main.dataset.pass = this.mark || "";
      return;
    }
    const { score, max, pass, success } = worth(this.kept, this.mark);
    this.dataset.max = `${max}`;
    this.main.dataset.pass = pass || "";
    this.given = { id, score, max, success, response: this.kept };
  }

  /** Say where one is. @param {string} [why] it was closed by something else than the learner */
  show(why = "") {
    const { kept, given } = this;
    this.action = kept ? "resume" : "begin";
    this.again.hidden = !given;
    const score = kept?.raw > 0 || given?.max ? words.score.replace("{n}", `${Math.round(kept.raw ?? given.score)}`) : "";
    const graded = given?.max && +this.main.dataset.pass;
    const word = graded ? (given.success ? "passed" : "failed") : kept?.status;
    const said = given ? `${words[word]} ${score}` : kept ? words.begun : "";
    this.status.textContent = why ? words[why] : said.trim();
  }
}

/** @param {any} page */
export default function packages(page) {
  page.words.begin = words.begin;
  page.words.resume = words.resume;
  Package.page = page;
  customElements.define("mrl-package", Package);
}
