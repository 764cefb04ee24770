/** A story told by the learner's choices: one scene at a time, and what each choice leads to. */
import { Activity } from "../../../../theme/player/activity.js";

/** Follow a road from the start; nothing when it leads nowhere, or takes what gauges do not offer.
 * @param {any} key @param {any} road */
const follow = ({ start, steps, gauges = [], if: asked = {}, turns = {} }, road) => {
  const leaves = (/** @type {any} */ step) => step?.split?.(".")[0] === scene;
  const holds = (/** @type {number[][]} */ bounds = []) => bounds.every(([n, low, high]) => levels[n] >= low && levels[n] <= high);
  const offers = (/** @type {any} */ step) => leaves(step) && steps[step] && holds(asked[step]);
  let scene = start;
  let worth = 0;
  /** @type {number[]} */
  let levels = gauges.map(([value]) => value);
  let before = levels;
  for (const step of Array.isArray(road) ? road : [0]) {
    if (!offers(step)) return;
    const [consequence, goto, ...effects] = steps[step];
    before = levels;
    levels = levels.map((value, n) => Math.min(gauges[n][1], Math.max(0, value + effects[n])));
    scene = turns[step]?.find(([, ...bounds]) => holds(bounds))?.[0] ?? goto;
    worth += consequence + 1;
  }
  return { scene, worth, levels, before, offers, ended: !Object.keys(steps).some(leaves) };
};

export class Scenario extends Activity {
  action = "choose"; // each choice acts at once

  /** The mean of (consequence + 1) / 2 over a road that leads from start to an ending.
   * @param {any} key @param {any} road */
  static score(key, road) {
    const end = follow(key, road);
    return end?.ended ? end.worth / road.length / 2 : 0;
  }

  enhance() {
    for (const face of this.form.querySelectorAll(".face")) face.hidden = false;
    this.write();
  }

  check() {
    this.scene.querySelector("[data-step]:not([hidden])").focus();
  }

  /** A choice is a link to its scene, for those who read without JavaScript; so is a new start
   * from a scene of the road. @param {HTMLElement} link @param {Event} event */
  press(link, event) {
    const { step } = link.dataset;
    if (!step) return; // a button of the view
    event.preventDefault();
    const back = this.road.findIndex((/** @type {string} */ each) => each.split(".")[0] === step);
    if (back < 0) this.write([...this.road, step]);
    else this.again(back);
    this.scene.focus();
    if (this.read()) this.answer();
    else if (!this.given) this.tell("mrl:draft", { id: this.dataset.id, response: this.road });
  }

  /** Live the story again from a step of the road. What was earned is kept until it ends better:
   * nothing is told meanwhile. @param {number} step */
  again(step) {
    delete this.dataset.done;
    this.status.replaceChildren();
    this.write(this.road.slice(0, step));
  }

  /** The best answer is the one that stays. */
  answer() {
    const best = this.given;
    this.settle(this.road);
    if (best?.score > this.given.score) {
      this.given = best;
      this.status.append(this.fix.querySelector("[data-kept]").dataset.kept);
    } else this.tell("mrl:answer", this.given);
  }

  read() {
    return follow(this.key, this.road).ended ? this.road : undefined;
  }

  /** Show the scene where a road leads, and what its last step led to. @param {any} road */
  write(road = []) {
    this.road = follow(this.key, road) ? road : [];
    const { scene, ended, levels, before, offers } = follow(this.key, this.road);
    for (const each of this.form.querySelectorAll(".scene")) {
      each.hidden = each.dataset.node !== scene;
      if (!each.hidden) this.scene = each;
    }
    for (const link of this.scene.querySelectorAll("[data-step]")) link.hidden = !offers(link.dataset.step);
    for (const view of this.form.querySelectorAll("mrl-scene")) view.close?.();
    this.measure(levels, before);
    this.form.querySelector("[role]").replaceChildren(...(ended ? [] : this.last()));
  }

  /** What the last step of the road led to. */
  last() {
    return [...this.fix.querySelectorAll(`[data-if="${this.road.slice(-1)}"]`)].map((p) => {
      const said = p.cloneNode(true);
      said.hidden = false;
      return said;
    });
  }

  /** Show where the road leaves each gauge, and what the last step changed.
   * @param {number[]} levels @param {number[]} before */
  measure(levels, before) {
    this.form.querySelectorAll(".gauge").forEach((/** @type {any} */ gauge, /** @type {number} */ n) => {
      const by = levels[n] - before[n];
      const [said, change] = gauge.querySelectorAll("b");
      said.textContent = levels[n];
      change.textContent = by ? `(${by < 0 ? "−" : "+"}${Math.abs(by)})` : "";
      gauge.querySelectorAll("i").forEach((/** @type {any} */ square, /** @type {number} */ rank) => {
        square.className = rank < levels[n] ? "on" : "";
      });
    });
  }

  /** A road that has not ended goes on where it was. @param {any} road */
  restore(road) {
    if (follow(this.key, road)?.ended) super.restore(road);
    else this.write(road);
  }

  /** The last scene says how it ended: no second verdict, but the road step by step.
   * @param {number} score @param {any} road */
  show(score, road) {
    super.show(score, road);
    this.form.firstChild.disabled = false; // one may still look around
    this.status.firstChild.replaceWith(...this.last());
    this.fix.open = true;
    const list = this.fix.querySelector("[data-kept]");
    for (const part of list.children) part.hidden = true;
    for (const step of road) {
      const part = list.querySelector(`[data-of=${step.split(".")[0]}]`);
      part.hidden = false;
      part.removeAttribute("value");
      list.append(part);
      for (const each of part.children) {
        each.hidden = each.dataset.not ? each.dataset.not === step : each.dataset.if !== step;
      }
    }
  }
}
