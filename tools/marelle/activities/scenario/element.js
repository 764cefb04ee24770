/** A story told by the learner's choices: one scene at a time, and what each choice leads to. */
import { Activity } from "../../../../theme/player/activity.js";

/** Follow a road from the start; nothing when it leads nowhere.
 * @param {any} key @param {any} road */
const follow = ({ start, steps }, road) => {
  const leaves = (/** @type {any} */ step) => step?.split?.(".")[0] === scene;
  let scene = start;
  let worth = 0;
  for (const step of Array.isArray(road) ? road : [0]) {
    if (!leaves(step) || !steps[step]) return;
    worth += steps[step][0] + 1;
    scene = steps[step][1];
  }
  return { scene, worth, ended: !Object.keys(steps).some(leaves) };
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
    this.write();
  }

  check() {
    this.scene.querySelector("a").focus();
  }

  /** A choice is a link to its scene, for those who read without JavaScript.
   * @param {HTMLElement} link @param {Event} event */
  press(link, event) {
    event.preventDefault();
    this.write([...this.road, link.dataset.step]);
    this.scene.focus();
    if (this.read()) this.answer();
    else this.tell("mrl:draft", { id: this.dataset.id, response: this.road });
  }

  read() {
    return follow(this.key, this.road).ended ? this.road : undefined;
  }

  /** Show the scene where a road leads, and what its last step led to. @param {any} road */
  write(road = []) {
    this.road = follow(this.key, road) ? road : [];
    const { scene, ended } = follow(this.key, this.road);
    for (const each of this.form.querySelectorAll(".scene")) {
      each.hidden = each.dataset.node !== scene;
      if (!each.hidden) this.scene = each;
    }
    const why = [...this.fix.children].filter((p) => !ended && p.dataset.if === `${this.road.at(-1)}`);
    this.form.querySelector("[role]").replaceChildren(...why.map((p) => p.cloneNode(true)));
  }

  /** A road that has not ended goes on where it was. @param {any} road */
  restore(road) {
    if (follow(this.key, road)?.ended) super.restore(road);
    else this.write(road);
  }

  /** @param {any} response */
  reasons(response) {
    return [response].flat();
  }

  /** The last scene says how it ended: no second verdict. @param {number} score @param {any} response */
  show(score, response) {
    super.show(score, response);
    this.status.firstChild.remove();
  }
}
