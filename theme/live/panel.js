/**
 * What is to be mended, over the last good version of a page: errors on top, remarks as a count.
 *
 * It lies in a shadow tree, so that neither sees the style of the other. It takes no focus.
 */
import { sheet } from "./files.js";
import { words } from "./words.js";

/** @param {string} name @param {string} [text] @param {string} [part] */
function made(name, text = "", part = "") {
  const one = document.createElement(name);
  one.textContent = text;
  one.className = part;
  return one;
}

/** @param {any} found a finding, as marelle/preview/told.py says it */
function finding(found) {
  const one = made("article");
  one.append(made("p", `${found.place} · ${found.kind}`, "place"), made("p", found.message));
  for (const { place, lines } of [{ place: "", lines: found.lines }, ...found.related]) {
    if (place) one.append(made("p", place, "place"));
    if (lines) one.append(made("pre", lines));
  }
  if (found.hint) one.append(made("p", `→ ${found.hint}`, "hint"));
  return one;
}

/** @param {any[]} shown @param {number} count */
function list(shown, count) {
  const all = shown.map(finding);
  return count > shown.length ? [...all, made("p", words.more.replace("{n}", `${count - shown.length}`))] : all;
}

/** @param {string} one @param {string} several @param {number} count */
const counted = (one, several, count) => (count > 1 ? several : one).replace("{n}", `${count}`);

/** Put *parts* in a place instead of what was there. @param {Element} place @param {Node[]} parts */
function fill(place, parts) {
  place.textContent = "";
  place.append(...parts);
}

/** A box with a head that folds it. @param {string} part */
function box(part) {
  const whole = made("section", "", part);
  const head = made("strong");
  const fold = /** @type {HTMLButtonElement} */ (made("button"));
  const body = made("div");
  /** @param {any} open */
  const draw = (open) => {
    body.hidden = !open;
    head.hidden = !open && part === "remarks"; // a count is all there is to see
    fold.textContent = open ? words.fold : head.hidden ? head.textContent : words.unfold;
    fold.setAttribute("aria-expanded", `${open}`);
  };
  fold.type = "button";
  fold.onclick = () => draw(body.hidden);
  const top = made("header");
  top.append(head, fold);
  whole.append(top, body);
  return { whole, head, fold, body, draw };
}

/** Put the panel in the page. */
export function panel() {
  const host = made("marelle-preview");
  const inside = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  inside.adoptedStyleSheets = [style];
  const errors = box("errors");
  const remarks = box("remarks");
  // it is there, empty, before anything is said in it: so it is read out
  const alert = made("div");
  alert.setAttribute("role", "alert");
  inside.append(alert, remarks.whole);
  remarks.whole.hidden = true;
  document.body.append(host);
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
    show({ findings, trouble }) {
      const now = JSON.stringify([findings, trouble]);
      if (now === said) return;
      said = now;
      const { errors: wrong, remarks: notes, counts } = findings ?? { errors: [], remarks: [], counts: [0, 0] };
      if (trouble) warn(trouble, [made("p", words.trouble)]);
      else if (counts[0]) warn(counted(words.one, words.several, counts[0]), [made("p", words.behind), ...list(wrong, counts[0])]);
      else warn("", []);
      remarks.whole.hidden = !counts[1] || !!counts[0] || !!trouble; // errors first
      remarks.head.textContent = counted(words.remark, words.remarks, counts[1]);
      fill(remarks.body, list(notes, counts[1]));
      remarks.draw(false);
    },
    /** Say that nobody answers any more. @param {boolean} gone */
    lost(gone) {
      if (gone) warn(words.lost, []);
      else if (errors.head.textContent === words.lost) warn("", []);
      if (gone) said = "";
    },
  };
}
