/**
 * The attestation of one module: one sheet of paper, drawn here, printed by the browser. The name
 * is typed for this print alone: it is kept nowhere, and is not in the address.
 */
import { SHORT } from "../heaven/done.js";
import { make } from "../make.js";
import { dayOf, figures, ROADS, site, spoken } from "./finished.js";
import { rows } from "./road.js";
import { seal } from "./seal.js";
import { words } from "./words.js";

/** @param {string} module @param {import("./finished.js").Done} done
 * @param {import("./finished.js").About} about @param {string} organisation @returns {Node[]} */
export function sheet(module, done, about, organisation) {
  const road = module.startsWith(ROADS);
  const sealed = { module, v: (road ? about.version.slice(0, SHORT) : done.v) || words.unknown, day: dayOf(done.on), points: done.max ? figures(done.score, done.max) : "" };
  const name = make("p");
  name.className = "name";
  const field = make("input");
  const label = make("label", words.name, field);
  field.autocomplete = "off";
  field.maxLength = 60;
  field.oninput = () => (name.textContent = field.value);
  const print = make("button", words.print);
  print.onclick = () => globalThis.print();
  const title = make("h3", about.title);
  const paper = make("article", make("p", organisation), make("h2", words.title), name,
    make("p", road ? words.walked : words.finished), title, make("p", about.objective), facts(sealed, done, about), ...(road ? rows(module.slice(ROADS.length), about) : []), honour(sealed));
  paper.className = road ? "paper road" : "paper";
  return [label, make("p", words.unkept), print, paper];
}

/** @param {import("./seal.js").Sealed} sealed @param {import("./finished.js").Done} done
 * @param {import("./finished.js").About} about */
function facts({ module, v, day, points: said }, done, about) {
  const updated = done.updated || (about.version.slice(0, SHORT) === v && about.updated);
  const rows = [
    [words.day, spoken(day)],
    [words.length, lasting(about.minutes)],
    [words.result, said && `${said}${done.status === "passed" ? words.passed : ""}`],
    [words.module, module],
    [words.version, updated ? `${v} (${words.updated.replace("{day}", spoken(updated))})` : v],
  ];
  return make("dl", ...rows.filter(([, text]) => text).map(([term, text]) => make("div", make("dt", term), make("dd", text))));
}

/** Minutes as one says them. @param {number} n */
function lasting(n) {
  const said = n < 60 ? words.minutes : n % 60 ? words.hours : words.whole;
  return said.replace("{n}", String(n)).replace("{h}", String(Math.floor(n / 60))).replace("{m}", String(n % 60).padStart(2, "0"));
}

/** What it is worth, and how the code is verified. @param {import("./seal.js").Sealed} sealed */
function honour(sealed) {
  const code = make("p", make("b", seal(sealed).replace(/^.../, "$& ")));
  const where = `${site}attestation/#verifier`;
  code.className = "code";
  code.prepend(`${words.code} `);
  const sign = make("p", words.sign);
  sign.className = "sign";
  return make("footer", make("p", make("b", words.honour)), sign, code, make("p", words.verify.replace("{address}", where)), make("p", words.proves));
}
