/**
 * The service worker: what makes the site work without network. It only answers and does as asked.
 *
 * `shell` is put before at build: the files of the hub, and the name of their cache, which tells
 * their content. Pages ask by a message `{do, modules}` with a port, which hears `{bytes, of}` while
 * files arrive, then `{done}` or `{failed}`. To be rid of it all: `marelle build --no-offline`.
 */
import { answer, isOld, refresh, visit, VISITED } from "./sw-answer.js";
import { address, drop, forget, NAMED, published, store, tidy, versions, worker } from "./sw-versions.js";

const { shell } = worker;
const EDITOR = "editeur/"; // what designers write with: never kept, never answered from here
const PLAYED = /\/(?:m\/([a-z0-9-]+)|(podcasts\/[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*))\/(?:#.*)?$/;

/** @typedef {(bytes: number, of: number) => void} Tell */

/** What pages may ask; the last is who asks.
 * @type {Record<string, (modules: string[], tell: Tell, client: string) => Promise<any>>} */
const work = {
  /** What was kept on purpose, as lists. */
  async list() {
    const kept = (await versions()).filter((version) => version.kept);
    return [...new Map(kept.map(({ list }) => [list.module, list])).values()];
  },
  /** What would have to come from the network to keep modules, in bytes. */
  async weigh(modules) {
    const sizes = new Map();
    for (const { module, files } of await Promise.all(modules.map(published))) {
      for (const { at, size } of files) sizes.set(address(module, at), size);
    }
    const here = await Promise.all([...sizes.keys()].map((url) => NAMED.test(url) && caches.match(url)));
    return [...sizes.values()].reduce((sum, size, index) => sum + (here[index] ? 0 : size), 0);
  },
  async keep(modules, tell) {
    const lists = await Promise.all(modules.map(published));
    const of = lists.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
    let bytes = 0;
    for (const list of lists) await store(list, true, (more) => tell((bytes += more), of));
  },
  update: ([module]) => refresh(module, true),
  check: ([module]) => refresh(module),
  /** Without network: what is already known. */
  age: async ([module], _tell, client) => ((await isOld(module, client)) ? "old" : "new"),
  drop,
  async forget() {
    await forget();
    await caches.delete(VISITED);
  },
};

worker.addEventListener("install", (event) => {
  // a name that tells the content needs no asking again: the page may have had it a moment ago
  const files = shell.files.map((file) => new Request(file, NAMED.test(file) ? {} : { cache: "no-cache" }));
  event.waitUntil(caches.open(shell.cache).then((cache) => cache.addAll(files)));
  worker.skipWaiting();
});
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (isOurs(request.url) && request.method === "GET") event.respondWith(answer(event));
});
worker.addEventListener("message", (event) => {
  const { do: what, modules } = event.data;
  const [port] = event.ports;
  const done = work[what](modules, (bytes, of) => port.postMessage({ bytes, of }), event.source?.id);
  event.waitUntil(done.then((said) => port.postMessage({ done: said ?? true }), (error) => port.postMessage({ failed: error.name })));
});

/** Whether an address is the learners' part of the site. @param {string} url */
function isOurs(url) {
  const { scope } = worker.registration;
  return url.startsWith(scope) && !url.startsWith(EDITOR, scope.length);
}

/** Take over: old caches leave, and what is open right now is looked at as if it had been asked. */
async function begin() {
  for (const cache of await caches.keys()) {
    const old = cache.startsWith("mrl-shell-") && cache !== shell.cache;
    if (old || cache === "mrl1") await caches.delete(cache);
  }
  await tidy();
  await worker.clients.claim();
  for (const { url } of await worker.clients.matchAll({ type: "window" })) {
    if (!isOurs(url)) continue;
    const [, module, episode] = PLAYED.exec(url) || [];
    await (module || episode ? refresh(module || episode) : visit(url)).catch(() => {}); // no network: another time
  }
}
