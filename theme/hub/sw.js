/**
 * The service worker: the network first, and what was already seen when there is none.
 *
 * Every answer comes whole from one side, so a page and its files are never of two ages for long:
 * as soon as the network is back, the fresh ones take the place of the kept ones.
 */
const KEPT = "mrl1";

const worker = /** @type {any} */ (self);

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(["hors-ligne/", "assets/hub.css"])));
  worker.skipWaiting();
});
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const ours = new URL(request.url).origin === worker.location.origin;
  if (ours && request.method === "GET") event.respondWith(answer(request));
});

/** @param {Request} request @returns {Promise<Response>} */
async function answer(request) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(request);
    if (fresh.status === 200) await kept.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const seen = await kept.match(request, { ignoreSearch: true });
    const said = seen || (request.mode === "navigate" && (await kept.match("hors-ligne/")));
    if (said) return said;
    throw error;
  }
}
