/**
 * What is kept on this phone: each lesson with its weight, opened or removed by a tap.
 *
 * One rule: a lesson weighs what its removal alone would free; what several share is one more line;
 * these together are the total.
 */
import { make } from "../make.js";
import { ask, site } from "../offline/ask.js";
import { size } from "./pieces.js";
import { words } from "./words.js";

/** @typedef {import("../../hub/sw-versions.js").List} List */

/** @param {HTMLElement} panel */
export async function mine(panel) {
  const lists = /** @type {List[]} */ (await ask("list"));
  if (!lists.length) {
    panel.replaceChildren(make("p", words.none));
    return;
  }
  const { alone, common, total } = weights(lists);
  const all = make("ul");
  all.className = "mine";
  all.append(...lists.map((list, index) => row(panel, list, alone[index])));
  const shared = common ? [make("p", words.each), make("p", words.common.replace("{size}", size(common)))] : [];
  const said = make("p", words.total.replace("{size}", size(total)));
  const empty = make("button", words.removeAll);
  empty.onclick = () => empty.replaceWith(sure(panel, lists.map(({ module }) => module), total));
  panel.replaceChildren(all, ...shared, said, empty);
}

/** In bytes: what each alone holds, what several share, and all of it.
 * @param {List[]} lists @returns {{alone: number[], common: number, total: number}} */
export function weights(lists) {
  const held = lists.map(({ module, files }) => new Map(files.map(({ at, size }) => [at.startsWith("../") ? at : `${module}/${at}`, size])));
  const sum = (/** @type {[string, number][]} */ files) => files.reduce((whole, [, size]) => whole + size, 0);
  const total = sum([...new Map(held.flatMap((files) => [...files]))]);
  const alone = held.map((files) => sum([...files].filter(([at]) => held.filter((other) => other.has(at)).length === 1)));
  return { alone, common: alone.reduce((rest, one) => rest - one, total), total };
}

/** Ask before all of it goes, where the button was. @param {HTMLElement} panel
 * @param {string[]} modules @param {number} bytes */
function sure(panel, modules, bytes) {
  const place = make("div");
  const said = make("p", words.sure.replace("{n}", String(modules.length)));
  const yes = make("button", words.yes.replace("{size}", size(bytes)));
  const no = make("button", words.no);
  yes.onclick = () => drop(panel, modules);
  no.onclick = () => mine(panel).then(() => /** @type {HTMLElement} */ (panel.lastElementChild).focus());
  place.onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // the menu stays open
    no.click();
  };
  place.className = "sure";
  place.append(said, yes, no);
  said.tabIndex = -1;
  setTimeout(() => said.focus());
  return place;
}

/** @param {HTMLElement} panel @param {List} list @param {number} bytes */
function row(panel, { module, title, minutes, page }, bytes) {
  const link = make("a", title);
  link.href = `${site}${page || `${module.includes("/") ? module : `m/${module}`}/`}`;
  const remove = make("button", words.remove);
  remove.setAttribute("aria-label", words.removeThis.replace("{title}", title));
  remove.onclick = () => drop(panel, [module]);
  const item = make("li");
  item.append(link, make("small", (minutes ? `${words.minutes.replace("{n}", String(minutes))} · ` : "") + size(bytes)), remove);
  return item;
}

/** @param {HTMLElement} panel @param {string[]} modules */
async function drop(panel, modules) {
  await ask("drop", modules);
  await mine(panel);
  panel.tabIndex = -1;
  panel.focus();
}
