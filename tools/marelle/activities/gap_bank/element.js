/** Labels to put in the gaps of a text: tap one, it goes to the first empty gap; or use the lists. */
import { Pairing } from "../../../../theme/player/pairing.js";

export class GapBank extends Pairing {
  enhance() {
    this.labels = this.fields.filter((field) => !field.name);
    this.once = !this.labels[0].parentNode.matches("[data-again]");
    super.enhance();
    this.onchange = this.sort;
    this.sort();
  }

  /** A label goes to the first empty gap; one that is in a gap, and serves once, comes back.
   * @param {HTMLButtonElement} label */
  press({ value }) {
    const placed = this.once && this.fields.find((gap) => gap.value === value);
    const gap = placed || this.fields.find((gap) => !gap.value);
    if (gap) gap.value = placed ? "" : value;
    this.sort();
  }

  /** Tell which labels are in a gap; those that serve once are then offered nowhere else. */
  sort() {
    const taken = this.fields.map((gap) => gap.value);
    for (const label of this.labels) label.setAttribute("aria-pressed", taken.includes(label.value));
    for (const gap of this.fields) {
      for (const option of gap.options) {
        option.disabled = this.once && option.value && option.value !== gap.value && taken.includes(option.value);
      }
    }
  }

  /** @param {any} response */
  write(response) {
    super.write(response);
    this.sort();
  }
}
