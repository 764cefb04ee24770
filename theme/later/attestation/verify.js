/** Verify the code of an attestation that somebody shows, without network. */
import { SHORT } from "../heaven/done.js";
import { make } from "../make.js";
import { about } from "./finished.js";
import { holds } from "./seal.js";
import { words } from "./words.js";

/** @returns {Node[]} */
export function verify() {
  const [module, v, day, points, code] = ["module", "version", "day", "result", "code"].map(() => make("input"));
  const field = (/** @type {string} */ said, /** @type {any} */ input) => make("label", said, input);
  const said = make("p");
  const form = make("form", field(words.module, module), field(words.version, v), field(words.day, day),
    field(words.typedResult, points), field(words.typedCode, code), make("button", words.check), said);
  for (const input of [module, v, points, code]) input.autocomplete = "off";
  for (const input of [module, v]) input.autocapitalize = "none";
  for (const input of [module, v, day, code]) input.required = true;
  day.type = "date";
  said.setAttribute("role", "status");
  form.querySelector("button").type = "submit";
  form.onsubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const sealed = { module: module.value, v: v.value, day: day.value, points: points.value };
    const good = holds(sealed, code.value);
    said.textContent = good ? words.good : words.bad;
    const more = good ? await today(sealed) : "";
    if (more && said.textContent === words.good) said.textContent += ` ${more}`; // not another try since
  };
  return [make("h2", words.verifyTitle), make("p", words.copy), form, make("p", words.proves)];
}

const VERSION = /^[0-9a-f]{6}$/;

/** Whether the version is the one of today, when that can be known. @param {import("./seal.js").Sealed} sealed */
async function today({ module, v }) {
  const short = v.trim().toLowerCase().slice(0, SHORT);
  if (!VERSION.test(short)) return ""; // it is printed as unknown
  try {
    const { title, version } = await about(module.trim().toLowerCase());
    const same = version.startsWith(short);
    return (same ? words.same : words.other).replace("{title}", title);
  } catch {
    return "";
  }
}
