/** A text to write freely; what an expert answers is shown after. */
import { Saying } from "../../../../theme/player/saying.js";

const FILLED = /[^ \t\r\n\u00a0]/;

export class Reflection extends Saying {
  /** 1 for a text that says something, else 0; it earns no point.
   * @param {{length: number}} key @param {any} response */
  static score({ length }, response) {
    return +(typeof response === "string" && FILLED.test(response) && response.length <= length);
  }

  enhance() {
    this.text = this.form.querySelector("textarea");
    this.text.oninput = () => this.count();
    this.count();
  }

  count() {
    this.form.querySelector(".count").textContent = `${this.text.value.length} / ${this.text.maxLength}`;
  }

  read() {
    return FILLED.test(this.text.value) ? this.text.value : undefined;
  }

  /** @param {any} response */
  write(response) {
    this.text.value = response ?? "";
    this.count();
  }
}
