/**
 * Works without network: registers the service worker, says when a lesson has a newer version,
 * and marks in lists what is kept on this phone.
 */
import { ask, site } from "./ask.js";
import { words } from "./words.js";

const KEPT = "mrl-kept:"; // see theme/hub/sw-versions.js

/** @param {{ends?: AbortController}} page */
export function start({ ends = new AbortController() }) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  serviceWorker.register(`${site}sw.js`).catch(() => {}); // no room, or not allowed: as without it
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = `${site}manifest.webmanifest`;
  if (!document.querySelector("link[rel=manifest]")) document.head.append(manifest);
  const { module, kept = module } = document.querySelector("main").dataset;
  if (kept) watch(kept, ends);
  else {
    mark(document);
    document.addEventListener("mrl:cards", ({ target }) => mark(/** @type {Element} */ (target)));
  }
}

/** Look for a newer version each time the learner comes back, and say it; they choose when.
 * @param {string} module @param {AbortController} ends */
function watch(module, { signal }) {
  const said = document.createElement("p");
  said.className = "fresh";
  said.setAttribute("role", "status");
  document.querySelector("header").after(said);
  const reload = document.createElement("button");
  reload.type = "button";
  reload.textContent = words.reload;
  reload.onclick = async () => {
    await ask("update", [module]).catch(() => {}); // no network: what was there is still there
    location.reload();
  };
  const { serviceWorker } = navigator;
  const say = () => said.replaceChildren(words[`fresh${kind(module)}`], " ", reload);
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data.fresh === module) say();
  }, { signal });
  serviceWorker.startMessages();
  // a slow phone may begin to listen after it was said
  if (serviceWorker.controller) ask("age", [module]).then((age) => age === "old" && say(), () => {});
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) ask("check", [module]).catch(() => {});
  }, { signal });
}

/** What is kept that is no lesson, whose name is its whole path. @param {string} module */
const kind = (module) => ({ podcasts: "Episode", positionnement: "Stand" })[module.split("/")[0]] || "";

/** Say which of the modules listed open without network. @param {ParentNode} where */
async function mark(where) {
  const names = await caches.keys();
  const kept = names.filter((name) => name.startsWith(KEPT)).map((name) => name.split(":")[1]);
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (where.querySelectorAll("a[data-module]"))) {
    if (!kept.includes(link.dataset.module) || link.querySelector(".kept")) continue;
    const said = document.createElement("span");
    said.className = "kept";
    said.textContent = words.kept;
    link.querySelector("small")?.append(" ", said);
  }
}
