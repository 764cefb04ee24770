/** Base of the activities that are never scored: what was said is thanked for, not judged. */
import { Activity } from "./activity.js";

export class Saying extends Activity {
  action = "reply";

  reasons() {
    return ["said"];
  }

  /** In the place of a verdict, the first sentence of the author. @param {number} score
   * @param {any} response */
  show(score, response) {
    super.show(score, response);
    const [first] = this.status.children;
    this.status.firstChild.remove();
    first.replaceWith(first.textContent);
  }
}
