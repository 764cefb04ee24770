/**
 * A place to look around in. The list of hotspots says everything without it; a tap loads Pannellum
 * and the panorama, and then the list and the view point at each other.
 *
 * A hotspot has its place in `data-at`. In a scene it unfolds; in a story it is a choice: a first
 * tap in the view shows which one, a second tap makes it.
 *
 * Nothing turns by itself, and nothing follows the phone unless it is asked to.
 */
import { library } from "./files.js";
import { words } from "./words.js";

const STEP = 30;
const TURNS = { left: [0, -STEP], right: [0, STEP], up: [STEP / 2, 0], down: [-STEP / 2, 0] };
/** Where a thing is: degrees up, degrees to the right. @param {string} text */
const degrees = (text) => text.split(" ").map(Number);

class Scene extends HTMLElement {
  connectedCallback() {
    /** @type {(query: string) => any} */
    const find = (query) => this.querySelector(query);
    this.poster = find("img");
    this.explore = find(".explore");
    this.look = find(".look");
    this.turn = find(".turn");
    this.sorry = find("[role=status]");
    this.follow = find("[data-turn=follow]");
    /** @type {any} what Pannellum gives, while it is open */
    this.view = null;
    /** @type {any} the choice that was last pointed at in it */
    this.shown = null;
    /** @type {any} where its hotspots are: in a story, they are choices beside it */
    this.whole = this.closest(".scene") || this;
    // it hears itself alone: when it leaves the page nothing is left to take back
    this.onclick = (/** @type {any} */ { target }) => {
      const { turn } = target.closest("button")?.dataset ?? {};
      const spot = target.closest("summary")?.parentNode;
      if (target === this.explore) this.open();
      else if (turn) this.press(turn);
      else if (spot) this.face(degrees(spot.dataset.at));
    };
  }

  disconnectedCallback() {
    this.view?.destroy();
  }

  /** Load what is needed, once, then show the view instead of the small picture. */
  async open() {
    const said = this.explore.textContent;
    this.explore.disabled = true;
    this.explore.textContent = words.loading;
    try {
      if (!document.createElement("canvas").getContext("webgl")) throw 0;
      await this.load();
      await this.start();
    } catch {
      this.close();
      this.explore.hidden = !(this.sorry.hidden = false);
    }
    this.explore.textContent = said;
  }

  async load() {
    if (window["pannellum"]) return;
    const script = document.createElement("script");
    script.src = new URL(library, import.meta.url).href;
    document.head.append(script);
    await new Promise((done, fail) => {
      script.onload = done;
      script.onerror = fail;
    });
  }

  async start() {
    const [pitch, yaw] = degrees(this.dataset.view);
    this.show(true);
    this.view = window["pannellum"].viewer(this.look, {
      panorama: this.dataset.src, type: "equirectangular", autoLoad: true, showControls: false,
      keyboardZoom: false, mouseZoom: false, pitch, yaw, hfov: 90,
      strings: { loadingLabel: words.loading },
      hotSpots: [...this.whole.querySelectorAll("[data-at]:not([hidden])")].map((spot, rank) => this.mark(spot, rank)),
    });
    await new Promise((done, fail) => {
      this.view.on("load", done);
      this.view.on("error", fail);
    });
    this.follow.hidden = !this.view.isOrientationSupported();
    this.look.focus();
  }

  /** A hotspot in the view: its number, and what a tap on it does. @param {any} spot @param {number} rank */
  mark(spot, rank) {
    const [pitch, yaw] = degrees(spot.dataset.at);
    const choice = spot.dataset.step;
    spot.dataset.rank = `${rank + 1}`;
    if (choice) spot.onfocus = () => this.face([pitch, yaw]);
    const createTooltipFunc = (/** @type {HTMLElement} */ place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.rank = spot.dataset.rank;
      button.setAttribute("aria-label", spot.firstChild.innerText.trim());
      button.tabIndex = -1; // the list is what the keyboard goes through
      button.onclick = () => {
        if (choice && this.shown === spot) return spot.click();
        this.shown = spot;
        spot.open = true;
        (choice ? spot : spot.firstChild).focus();
        spot.scrollIntoView({ block: "nearest" });
      };
      place.append(button);
    };
    return { pitch, yaw, cssClass: "spot", createTooltipFunc };
  }

  /** @param {string} turn what a button of the view does */
  press(turn) {
    if (turn === "close") {
      this.close();
      this.explore.focus();
    } else if (turn === "follow") {
      const on = !this.view.isOrientationActive();
      if (on) this.view.startOrientation();
      else this.view.stopOrientation();
      this.follow.setAttribute("aria-pressed", on);
    } else {
      const [up, right] = TURNS[turn];
      this.face([this.view.getPitch() + up, this.view.getYaw() + right]);
    }
  }

  /** Look there, when the view is open; at once for who prefers no motion. @param {number[]} there */
  face([pitch, yaw]) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.view?.lookAt(pitch, yaw, undefined, still ? false : 600);
  }

  close() {
    this.view?.destroy();
    this.view = this.shown = null;
    this.follow.setAttribute("aria-pressed", false);
    this.explore.disabled = false;
    this.show(false);
  }

  /** @param {boolean} opened */
  show(opened) {
    this.look.hidden = this.turn.hidden = !opened;
    this.poster.hidden = this.explore.hidden = opened;
  }
}

export default function scenes() {
  customElements.define("mrl-scene", Scene);
}
