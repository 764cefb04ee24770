/**
 * Go on with another phone: what was done here as squares to scan and a code to type; on the page
 * « Reprendre », the way back in. What an address carries after its `#` never leaves the phone.
 */
import { make } from "../make.js";
import { site } from "../offline/ask.js";
import { decode, encode } from "./code.js";
import { leanQr } from "./lean-qr.js";
import { add, gather, here, squares } from "./records.js";
import { words } from "./words.js";

const TYPED = 120; // letters that somebody will still type
const ADDRESS = `${site}reprendre/`;

/** @param {HTMLElement} panel */
export function open(panel) {
  if (panel.closest("dialog")) show(panel);
  else {
    type(panel);
    addEventListener("hashchange", () => arrive(panel));
    arrive(panel);
  }
}

/** @param {HTMLElement} panel */
function show(panel) {
  let records;
  try {
    records = here();
  } catch {
    panel.replaceChildren(make("p", words.full)); // a window that keeps nothing
    return;
  }
  if (!Object.keys(records).length) {
    panel.replaceChildren(make("p", words.nothing));
    return;
  }
  const code = encode(records, true);
  const typed = encode(records, false);
  const all = squares(code);
  const said = make("p");
  said.setAttribute("role", "status");
  const copy = make("button", words.copy);
  copy.onclick = async () => {
    await navigator.clipboard.writeText(code);
    said.textContent = words.copied;
  };
  const short = make("p", typed.replace(/.{4}/g, "$& "));
  short.className = "typed";
  const intro = all.length > 1 ? words.scans.replace("{n}", String(all.length)) : words.scan;
  const finished = Object.values(records).some((record) => record.fin);
  const byHand = finished && typed.length <= TYPED ? [make("p", words.type), short] : [];
  panel.replaceChildren(make("p", intro), drawn(all), make("p", words.private), ...byHand, copy, said);
}

/** The squares, one at a time. @param {string[]} all */
function drawn(all) {
  const place = make("div");
  const canvas = document.createElement("canvas");
  const count = make("p");
  const next = make("button", words.next);
  let at = 0;
  const draw = () => {
    leanQr.generate(ADDRESS + all[at]).toCanvas(canvas);
    const said = words.square.replace("{n}", String(at + 1)).replace("{of}", String(all.length));
    canvas.setAttribute("aria-label", said);
    count.textContent = said;
  };
  canvas.className = "qr";
  canvas.setAttribute("role", "img");
  count.setAttribute("role", "status");
  next.onclick = () => {
    at = (at + 1) % all.length;
    draw();
  };
  draw();
  place.append(canvas, ...(all.length > 1 ? [count, next] : []));
  return place;
}

/** Ask for a code. @param {HTMLElement} panel @param {string} [why] */
function type(panel, why = "") {
  const form = make("form");
  const label = make("label", words.paste);
  const field = make("textarea");
  const said = make("p", why);
  const read = make("button", words.read);
  field.rows = 4;
  field.autocapitalize = "characters";
  field.spellcheck = false;
  said.setAttribute("role", "status");
  read.type = "submit";
  label.append(field);
  form.append(label, said, read);
  form.onsubmit = (event) => {
    event.preventDefault();
    try {
      offer(panel, decode(field.value));
    } catch (error) {
      said.textContent = reason(error);
    }
  };
  panel.replaceChildren(form);
}

/** What a scanned square brought. @param {HTMLElement} panel */
function arrive(panel) {
  const { hash } = location;
  if (!hash) return;
  history.replaceState(null, "", location.pathname); // it is not to be seen nor shared by mistake
  try {
    const { n, of, code } = gather(hash);
    if (code) offer(panel, decode(code));
    else type(panel, words.part.replace("{n}", String(n)).replace("{of}", String(of)));
  } catch (error) {
    type(panel, reason(error));
  }
}

/** @param {HTMLElement} panel @param {import("./code.js").Records} records */
function offer(panel, records) {
  const modules = Object.entries(records).filter(([name]) => !name.startsWith("."));
  const finished = modules.filter(([, record]) => record.fin).length;
  const text = words.found.replace("{n}", String(modules.length)).replace("{done}", String(finished));
  const yes = make("button", words.keep);
  const said = make("p", text);
  said.setAttribute("role", "status");
  yes.onclick = () => {
    try {
      add(records);
    } catch {
      said.textContent = words.full;
      return;
    }
    const home = make("a", words.home);
    home.href = site;
    said.textContent = words.done;
    panel.replaceChildren(said, home);
  };
  panel.replaceChildren(said, make("p", words.best), yes);
}

/** @param {any} error */
const reason = ({ message }) => (message === "version" ? words.version : words.bad);
