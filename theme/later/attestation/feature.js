/**
 * Attestations: on their page, the sheet of the module that the address names, or the list of what
 * is finished, and the way to verify a code (`#verifier`). In the menu, the list alone.
 */
import { make } from "../make.js";
import { about, finished, site, spoken, dayOf } from "./finished.js";
import { sheet } from "./sheet.js";
import { verify } from "./verify.js";
import { words } from "./words.js";

export const where = ["hub"];

const GONE = "404";
const VERIFY = "#verifier";

/** @param {HTMLElement} panel */
export function open(panel) {
  if (!panel.dataset.late) return panel.replaceChildren(...list());
  const arrive = () => show(panel);
  addEventListener("hashchange", arrive);
  return arrive();
}

/** @param {HTMLElement} panel */
async function show(panel) {
  const { hash } = location;
  if (hash === VERIFY) return panel.replaceChildren(...verify());
  const [, done] = finished().find(([module]) => module === hash.slice(1)) || [];
  if (!done) return panel.replaceChildren(...list());
  panel.replaceChildren(make("p", words.wait));
  try {
    const known = await about(hash.slice(1));
    if (location.hash === hash) panel.replaceChildren(...sheet(hash.slice(1), done, known, panel.dataset.organisation), ...ways());
  } catch (error) {
    const gone = /** @type {Error} */ (error).message === GONE;
    panel.replaceChildren(make("p", gone ? words.gone : words.absent), ...ways());
  }
}

/** What is finished, each with the way to its attestation. */
function list() {
  const all = finished();
  if (!all.length) return [make("p", words.none), ...ways()];
  const rows = all.map(([module, { on }]) => {
    const link = make("a", module);
    link.href = `${site}attestation/#${module}`;
    about(module).then(({ title }) => (link.textContent = title), () => {});
    return make("li", link, " ", make("small", spoken(dayOf(on))));
  });
  return [make("p", words.choose), make("ul", ...rows), ...ways()];
}

/** The ways elsewhere: another module, verifying. */
function ways() {
  const link = make("a", words.verifyTitle);
  link.href = `${site}attestation/${VERIFY}`;
  const way = make("p", link);
  way.className = "way";
  return [way];
}
