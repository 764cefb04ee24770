/** What is kept on this phone: each lesson with its weight, opened or removed by a tap. */
import { ask, site } from "../offline/ask.js";
import { make, size } from "./pieces.js";
import { words } from "./words.js";

/** @param {HTMLElement} panel */
export async function mine(panel) {
  const lists = /** @type {import("../../hub/sw-versions.js").List[]} */ (await ask("list"));
  if (!lists.length) {
    panel.replaceChildren(make("p", words.none));
    return;
  }
  const all = make("ul", "");
  all.className = "mine";
  all.append(...lists.map((list) => row(panel, list)));
  const sizes = new Map();
  for (const { module, files } of lists) {
    for (const { at, size } of files) sizes.set(at.startsWith("../") ? at : `${module}/${at}`, size);
  }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const empty = make("button", words.removeAll);
  empty.onclick = () => drop(panel, lists.map(({ module }) => module));
  panel.replaceChildren(all, make("p", words.total.replace("{size}", size(whole))), empty);
}

/** @param {HTMLElement} panel @param {import("../../hub/sw-versions.js").List} list */
function row(panel, { module, title, minutes, files }) {
  const own = files.filter(({ at }) => !at.startsWith("../")).reduce((sum, { size }) => sum + size, 0);
  const link = make("a", title);
  link.href = `${site}m/${module}/`;
  const remove = make("button", words.remove);
  remove.setAttribute("aria-label", words.removeThis.replace("{title}", title));
  remove.onclick = () => drop(panel, [module]);
  const item = make("li", "");
  item.append(link, make("small", `${words.minutes.replace("{n}", String(minutes))} · ${size(own)}`), remove);
  return item;
}

/** @param {HTMLElement} panel @param {string[]} modules */
async function drop(panel, modules) {
  await ask("drop", modules);
  await mine(panel);
  panel.tabIndex = -1;
  panel.focus();
}
