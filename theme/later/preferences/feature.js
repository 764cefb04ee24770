/**
 * The panel of preferences: text size, spacing, colours, contrast, motion, clocks, photographs.
 *
 * Each choice is seen at once and kept in `mrl1:prefs`, for this browser and all the site's pages.
 */
import { CHOICES, DARK, MARK, meaning } from "./choices.js";
import { words } from "./words.js";

export const where = ["lesson", "hub", "package"];

const PLACE = "mrl1:prefs";

/** @returns {import("./choices.js").Choices} */
function known() {
  try {
    return JSON.parse(localStorage[PLACE]).choices || {};
  } catch {
    return {}; // nothing chosen, or nothing kept
  }
}

/** The sheet of the preferences: what player/prefs.js added, or a new one. */
function sheet() {
  const added = document.adoptedStyleSheets;
  const found = added.find(({ cssRules: [rule] }) => rule?.cssText.includes(MARK));
  if (found) return found;
  const made = new CSSStyleSheet();
  document.adoptedStyleSheets = [...added, made];
  return made;
}

/** Show the choices now, on this page. @param {import("./choices.js").Meaning} meant */
function apply({ css, media }) {
  sheet().replaceSync(css);
  for (const { media: when } of /** @type {any} */ (document.styleSheets[0].cssRules)) {
    if (when?.mediaText.includes(DARK)) when.mediaText = media[DARK] || DARK;
  }
}

/** @param {import("./choices.js").Choices} choices */
function keep(choices) {
  const meant = meaning(choices);
  apply(meant);
  try {
    localStorage[PLACE] = JSON.stringify({ choices, ...meant });
  } catch {
    // private window: it lasts as long as the page
  }
  document.dispatchEvent(new Event("mrl:prefs"));
}

/** The fieldset of one choice. @param {string} name @param {number} count
 * @param {import("./choices.js").Choices} choices */
function asked(name, count, choices) {
  const field = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = words[name];
  field.append(legend);
  for (let value = 0; value < count; value++) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const said = document.createElement("span");
    Object.assign(input, { type: "radio", name: `pref-${name}`, checked: (choices[name] || 0) === value });
    input.onchange = () => keep(Object.assign(choices, { [name]: value }));
    said.textContent = words[`${name}${value}`];
    label.append(input, said);
    field.append(label);
  }
  return field;
}

/** @param {HTMLElement} panel */
export function open(panel) {
  const choices = known();
  const reset = document.createElement("button");
  const kept = document.createElement("p");
  reset.type = "button";
  reset.textContent = words.reset;
  reset.onclick = () => {
    keep({});
    open(panel);
    panel.querySelector("input").focus();
  };
  kept.textContent = words.kept;
  panel.className = "prefs";
  panel.replaceChildren(kept, ...Object.entries(CHOICES).map(([name, count]) => asked(name, count, choices)), reset);
}
