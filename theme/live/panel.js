/**
 * What a preview says beside a page: errors over the last good version, the rest on a bar above it.
 *
 * It lies in a shadow tree, so that neither sees the style of the other. It takes no focus.
 */
import { bar } from "./bar.js";
import { sheet } from "./files.js";
import { counted, fill, list, made } from "./parts.js";
import { words } from "./words.js";

/** A box with a head that folds it. */
function box() {
  const whole = made("section", "", "errors");
  const head = made("strong");
  const fold = /** @type {HTMLButtonElement} */ (made("button"));
  const body = made("div");
  /** @param {any} open */
  const draw = (open) => {
    body.hidden = !open;
    fold.textContent = open ? words.fold : words.unfold;
    fold.setAttribute("aria-expanded", `${open}`);
  };
  fold.type = "button";
  fold.onclick = () => draw(body.hidden);
  const top = made("header");
  top.append(head, fold);
  whole.append(top, body);
  return { whole, head, fold, body, draw };
}

/** The way out of a page that is there no more. */
function home() {
  const link = /** @type {HTMLAnchorElement} */ (made("a", words.home));
  link.href = "/";
  return link;
}

/** Put the panel above the page. */
export function panel() {
  const host = made("marelle-preview");
  const inside = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  inside.adoptedStyleSheets = [style];
  const errors = box();
  const above = bar();
  // it is there, empty, before anything is said in it: so it is read out
  const alert = made("div");
  alert.setAttribute("role", "alert");
  inside.append(alert, above.whole);
  document.documentElement.insertBefore(host, document.body);
  let said = "";

  /** @param {string} title @param {Node[]} body */
  const warn = (title, body) => {
    errors.head.textContent = title;
    fill(errors.body, body);
    errors.fold.hidden = !body.length;
    errors.draw(true);
    fill(alert, title ? [errors.whole] : []);
  };

  return {
    /** Say what there is to mend. @param {any} told */
    show({ about, findings, trouble }) {
      const now = JSON.stringify([about, findings, trouble]);
      if (now === said) return;
      said = now;
      const { errors: wrong, remarks: notes, counts } = findings ?? { errors: [], remarks: [], counts: [0, 0] };
      const behind = about?.gone ? [made("p", words.gone, "hint"), home()] : [made("p", words.behind)];
      if (trouble) warn(trouble, [made("p", words.trouble)]);
      else if (counts[0]) warn(counted(words.one, words.several, counts[0]), [...behind, ...list(wrong, counts[0])]);
      else if (about?.gone) warn(words.gone, [home()]);
      else warn("", []);
      above.show(about, notes, counts[0] || trouble ? 0 : counts[1]); // errors first
    },
    /** Say that nobody answers any more. @param {boolean} gone */
    lost(gone) {
      if (gone) warn(words.lost, []);
      else if (errors.head.textContent === words.lost) warn("", []);
      if (gone) said = "";
    },
  };
}
