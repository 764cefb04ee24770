/** A story told by the learner's choices: one scene at a time, and what each choice leads to. */
import { Activity } from "../../../../theme/player/activity.js";

/** Follow a road from the start; nothing when it leads nowhere.
 * @param {any} key @param {any} road */
const follow = ({ start, steps }, road) => {
  let scene = start;
  let worth = 0;
  for (const step of Array.isArray(road) ? road : [0]) {
    if (typeof step !== "string" || !steps[step]?.[1] || step.split(".")[0] !== scene) return;
    worth += (steps[step][0] + 1) / 2;
    scene = steps[step][1];
  }
  return { scene, worth, ended: !Object.keys(steps).some((step) => step.split(".")[0] === scene) };
};

export class Scenario extends Activity {
  /** The mean of (consequence + 1) / 2 over a road that leads from start to an ending.
   * @param {any} key @param {any} response */
  static score(key, response) {
    const end = follow(key, response);
    return end?.ended ? end.worth / response.length : 0;
  }

  enhance() {
    /** @type {string[]} */
    this.road = [];
    this.scenes = /** @type {HTMLElement[]} */ ([...this.form.querySelectorAll(".scene")]);
    this.news = document.createElement("div");
    this.news.setAttribute("role", "status");
    this.scenes[0].before(this.news);
    for (const link of this.form.querySelectorAll("a[data-step]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "opt";
      button.append(link.firstElementChild || "");
      this.on(button, "click", () => this.choose(/** @type {any} */ (link).dataset.step));
      link.replaceWith(button);
    }
    for (const scene of this.scenes) {
      scene.tabIndex = -1;
      scene.querySelector("b")?.remove(); // its number, for those who follow links
    }
    this.place();
  }

  /** @param {string} step */
  choose(step) {
    this.road.push(step);
    this.place()?.focus();
    if (this.ready) this.answer();
    else this.tell("mrl:draft", { id: this.dataset.id, response: this.road });
  }

  /** Show the scene where the road leads, and what the last step led to. */
  place() {
    const { scene, ended } = /** @type {any} */ (follow(this.key, this.road));
    const why = this.fix.querySelector(`[data-if="${this.road.at(-1)}"]`);
    this.news.replaceChildren(...(why && !ended ? [why.cloneNode(true)] : []));
    for (const each of this.scenes) each.hidden = each.dataset.node !== scene;
    return this.scenes.find((each) => !each.hidden);
  }

  get action() {
    return ""; // each choice acts at once
  }

  read() {
    return follow(this.key, this.road)?.ended ? this.road : undefined;
  }

  /** @param {any} response */
  write(response) {
    this.road = follow(this.key, response) ? [...response] : [];
    this.place();
  }

  /** A road that has not ended goes on where it was. @param {any} response */
  restore(response) {
    if (follow(this.key, response)?.ended) super.restore(response);
    else this.write(response);
  }

  /** @param {any} response */
  reasons(response) {
    return response || [];
  }
}
