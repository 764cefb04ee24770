/** Base of the activities where words are typed, and how what is typed is compared. */
import { Activity } from "./activity.js";
import { words } from "./words.js";

/** What is compared: no case, accent, space, dash, apostrophe or quotation mark, no article or
 * https:// before, no point or slash after; as in activities/spelling.py.
 * @param {string} text */
export const fold = (text) =>
  text.normalize("NFKD").toLowerCase()
    .replace(/^ *(https?:\/\/|(les?|la|une?|du|des) +|l['\u2019] *)(?=[^ ])|[/. ]+$|[\p{M}\p{Z}\p{Cc}\p{Cf}\p{Pd}\p{Pi}\p{Pf}'`ʼ]/gu, "")
    .replace(/œ/g, "oe").replace(/æ/g, "ae");

/** @param {string[]} answers @param {any} typed */
export const accepts = (answers, typed) =>
  typeof typed === "string" && answers.map(fold).includes(fold(typed));

export class Typing extends Activity {
  /** The share of the gaps whose answer is accepted.
   * @param {{correct: Record<string, string[]>}} key @param {any} response */
  static score({ correct }, response) {
    const gaps = Object.keys(correct);
    return gaps.filter((gap) => accepts(correct[gap], response?.[gap])).length / gaps.length;
  }

  read() {
    if (this.fields.every((field) => field.value.trim())) {
      return Object.fromEntries(this.fields.map((field) => [field.name, field.value]));
    }
  }

  /** @param {any} response */
  write(response) {
    for (const field of this.fields) field.value = response?.[field.name] ?? "";
  }

  reasons() {
    return Object.keys(this.key.correct);
  }

  /** @param {number} score @param {any} response */
  show(score, response) {
    super.show(score, response);
    for (const field of this.fields) {
      const right = accepts(this.key.correct[field.name], field.value);
      field.classList.toggle("ok", right);
      // the mark beside it, in words; one field alone may be half right, and the verdict says it
      if (this.fields[1]) field.setAttribute("aria-description", words[right ? "right" : "wrong"]);
    }
  }
}
