/**
 * What a preview says of a page that is right: how many remarks, a draft, how it reads, how long.
 *
 * It lies above the page and goes up with it, so that it covers nothing that one reads or taps. It
 * is there from the start: nothing moves when there is something to say.
 */
import { counted, fill, list, made } from "./parts.js";
import { words } from "./words.js";

/** The screen of the square one is at; none at both ends. The squares of one screen follow each other. */
function screenInView() {
  let square = document.querySelector("main > .now");
  while (square && !square.id) square = square.previousElementSibling;
  return square?.id ?? "";
}

/** @param {number | null | undefined} score out of 100 */
const reads = (score) =>
  score == null ? "" : (score < 60 ? words.hard : score < 80 ? words.fair : words.easy).replace("{n}", `${score}`);

/** @param {any} about what marelle/preview/aside.py says of a lesson */
const lasts = ({ minutes, announced }) =>
  minutes == null ? "" : (minutes === announced ? words.same : words.lasts).replace("{n}", minutes).replace("{said}", announced);

/** The bar; `whole` is to be put above the page. */
export function bar() {
  const whole = made("section", "", "bar");
  const said = made("p", "", "said");
  const button = /** @type {HTMLButtonElement} */ (made("button"));
  const body = made("div");
  let about = /** @type {any} */ (null);
  let title = "";

  /** @param {any} open */
  const draw = (open) => {
    body.hidden = !open;
    button.textContent = open ? words.fold : title;
    button.setAttribute("aria-expanded", `${open}`);
  };

  const speak = () => {
    const { draft, ease = {}, whole: mean } = about ?? {};
    const parts = [reads(screenInView() in ease ? ease[screenInView()] : mean), about ? lasts(about) : ""].filter(Boolean);
    const now = parts.join(" · ") || (draft ? "" : words.own);
    if (said.lastChild?.textContent === now && said.children.length === +!!draft) return;
    fill(said, [...(draft ? [made("b", words.draft), " "] : []), now]);
  };

  button.type = "button";
  button.hidden = true;
  button.onclick = () => draw(body.hidden);
  whole.append(said, button, body);
  draw(false);
  speak();
  const main = document.querySelector("main");
  if (main) new MutationObserver(speak).observe(main, { subtree: true, attributeFilter: ["class"] });

  return {
    whole,
    /** Say what there is to know. @param {any} told of the page @param {any[]} notes @param {number} count */
    show(told, notes, count) {
      about = told;
      speak();
      button.hidden = !count;
      title = counted(words.remark, words.remarks, count);
      fill(body, list(notes, count));
      draw(false);
    },
  };
}
