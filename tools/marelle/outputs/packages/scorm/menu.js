/**
 * The menu of a path in an LMS: the page is the one SCO, and alone speaks to the LMS.
 *
 * A module runs in a frame of it, as it is, and finds here the API it looks for above itself. When
 * it is left, the menu comes back. Without this script the links open the modules.
 */
import { after, became, isDone, onward, result, walkOf } from "./walk.js";
import { guest } from "./guest.js";
import { wire } from "./wire.js";

/** @param {import("./lms.js").Edition} edition */
export function menu(edition) {
  document.documentElement.classList.add("js");
  const main = document.querySelector("main");
  const go = /** @type {HTMLElement} */ (document.querySelector(".go"));
  const words = JSON.parse(main.dataset.words);
  const way = /** @type {HTMLElement} */ (document.querySelector(".leave"));
  const { room } = JSON.parse(way.dataset.lms);
  const links = /** @type {HTMLAnchorElement[]} */ ([...main.querySelectorAll("a[data-module]")]);
  const modules = links.map((link) => link.dataset.module);
  const list = /** @type {HTMLElement} */ (main.querySelector(".steps"));
  const needs = /** @type {string[][]} */ (JSON.parse(list.dataset.needs));
  const line = wire(edition, true);
  let walk = walkOf(null, modules);
  let frame = /** @type {HTMLIFrameElement} */ (null);

  /** What to do before each module: of each group one, whatever came of it. An order that blocked
   * for ever would be worse than none. */
  const first = new Map(links.map((link) => [link.dataset.module, /** @type {string[][]} */ (JSON.parse(link.dataset.after || "[]"))]));
  const places = new Map(links.map((link) => [link, link.getAttribute("href")]));

  /** The module that should come first, when *module* was never opened. @param {string} module */
  const awaited = (module) => (module in walk.m ? undefined : first.get(module).find((group) => !group.some((one) => isDone(walk, one)))?.[0]);
  const opened = () => modules.filter((module) => !awaited(module));

  const linkOf = (/** @type {string} */ module) => links[modules.indexOf(module)];

  function show() {
    for (const link of links) {
      const { status } = became(walk, link.dataset.module);
      link.dataset.status = status;
      const before = awaited(link.dataset.module);
      const title = before && linkOf(before).querySelector("strong").textContent;
      link.querySelector("em").textContent = before ? words.first.replace("{title}", title) : words[status];
      const said = before ? { role: "link", "aria-disabled": "true" } : { href: places.get(link) };
      for (const name of ["role", "aria-disabled", "href"]) link.removeAttribute(name);
      for (const [name, value] of Object.entries(said)) link.setAttribute(name, value);
    }
    const { status } = result(walk, modules, needs);
    const done = needs.filter((group) => group.some((module) => isDone(walk, module))).length;
    const said = status === "incomplete" ? words.far : words.end[status];
    main.querySelector("[role=status]:not(.note)").textContent = said.replace("{done}", done).replace("{n}", String(needs.length));
    const next = onward(walk, opened(), needs);
    go.parentElement.hidden = !next;
    if (next) go.textContent = isDone(walk, next) ? words.again : Object.keys(walk.m).length ? words.on : words.go;
  }

  /** @param {string} module */
  function open(module) {
    if (frame || awaited(module)) return;
    const again = isDone(walk, module);
    const hear = (/** @type {import("./walk.js").Heard} */ heard) => {
      walk = after(walk, module, heard, again, room);
      const whole = result(walk, modules, needs);
      if (whole.status !== "incomplete") line.finish(whole);
      line.save(walk);
    };
    const own = document.createElement("iframe");
    const left = () => own === frame && back(module);
    /** @type {any} */ (window)[edition.api] = guest(edition, module, became(walk, module), { line, hear, left });
    own.title = linkOf(module).querySelector("strong").textContent;
    own.src = linkOf(module).href;
    own.addEventListener("load", () => own.contentWindow.focus());
    frame = own;
    document.body.append(own);
    document.body.className = "playing";
  }

  /** A module was left. @param {string} module */
  function back(module) {
    frame.remove();
    frame = null;
    document.body.className = "";
    show();
    const next = isDone(walk, module) ? onward(walk, opened(), needs) : module;
    linkOf(next || module).focus();
  }

  const ready = line.start().then((kept) => {
    walk = walkOf(kept, modules);
    show();
  });
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault(); // at once: alone in this window, a module would take the menu's place
      ready.then(() => open(link.dataset.module));
    });
  }
  go.addEventListener("click", () => open(onward(walk, opened(), needs)));
}
