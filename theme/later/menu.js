/**
 * The menu of a page, behind its « ⋯ » button: a dialog that lists the features of the page, and
 * holds the panel of the one that was chosen.
 *
 * It comes after the first view, starts the features that start by themselves, and loads the
 * others when they are chosen. `page` is what the page gives: see docs/developers/extending.md.
 */
import { scanned } from "../player/scanned.js";
import { features } from "./files.js";
import { words } from "./words.js";

let tries = 0;

/** The module of a feature, asked for once; again after a failure. @param {any} feature
 * @returns {Promise<any>} */
function loaded(feature) {
  feature.module = feature.module || import(`./${feature.file}#${tries++}`).catch((error) => {
    feature.module = null;
    throw error;
  });
  return feature.module;
}

/** @param {string} name @param {string} text @param {() => void} act */
function button(name, text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.textContent = text;
  made.onclick = act;
  return made;
}

/** @param {any} page */
export default function menu(page) {
  // what is no longer sure says so, without a word from the network
  const now = new Date().toISOString();
  for (const told of document.querySelectorAll("[data-until]")) {
    const note = /** @type {HTMLElement} */ (told);
    note.hidden = now.slice(0, 10) <= String(note.dataset.until);
  }
  const opener = /** @type {HTMLButtonElement} */ (document.querySelector(".more"));
  const dialog = document.createElement("dialog");
  const title = document.createElement("h2");
  const panel = document.createElement("div");
  const close = button("close", words.close, () => dialog.close());
  const back = button("close", words.back, () => list(true));
  dialog.className = "menu";
  dialog.append(title, panel, back, close);
  dialog.setAttribute("aria-labelledby", (title.id = "menu-title"));
  title.tabIndex = -1;

  /** @param {string} text */
  const show = (text) => {
    title.textContent = text;
    title.focus();
  };
  const choose = async (/** @type {any} */ feature) => {
    back.hidden = false;
    panel.replaceChildren();
    show(feature.label);
    try {
      (await loaded(feature)).open(panel, page);
    } catch (error) {
      if (feature.module) throw error;
      panel.textContent = words.missing;
    }
  };
  const list = (/** @type {boolean} */ again) => {
    back.hidden = true;
    const named = features.filter((feature) => feature.label);
    panel.replaceChildren(...named.map((each) => button("choice", each.label, () => choose(each))));
    if (again) show(words.menu);
  };

  opener.onclick = () => {
    list(false);
    document.body.append(dialog);
    dialog.showModal();
    show(words.menu);
  };
  dialog.onclose = () => dialog.remove();
  // a tap beside the dialog closes it
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  opener.disabled = false;
  scanned();

  /** Features that could not be loaded start when the network is back. */
  const start = () => {
    for (const feature of features) {
      if (feature.starts && document.querySelector(feature.starts)) loaded(feature).then((module) => starting(feature, module), () => {});
    }
  };
  const starting = (/** @type {any} */ feature, /** @type {any} */ module) => {
    if (feature.starts) module.start(page); // once, however often the network came back
    feature.starts = "";
  };
  addEventListener("online", start);
  start();
}
