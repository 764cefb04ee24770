/** Things to find on a picture; the list beside it does the same. */
import { Picking } from "../../../../theme/player/picking.js";

export class Hotspot extends Picking {
  enhance() {
    this.zones = [...this.form.querySelectorAll(".zones > g")];
    this.zones.forEach((zone, n) => {
      zone.onclick = () => this.fields[n].click();
    });
    this.form.onchange = () => this.draw();
  }

  /** Draw on the picture what is ticked in the list. */
  draw() {
    this.zones.forEach((zone, n) => zone.classList.toggle("on", this.fields[n].checked));
  }

  /** @param {any} response */
  write(response) {
    super.write(response);
    this.draw();
  }

  /** @param {number} score @param {any} response */
  show(score, response) {
    super.show(score, response);
    this.zones.forEach((zone, n) => {
      if ("ok" in this.fields[n].dataset) zone.lastChild.textContent = "✓";
    });
  }
}
