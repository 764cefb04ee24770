/**
 * The kill switch: published as `sw.js` by `marelle build --no-offline`.
 *
 * A browser asks for `sw.js` anew at each visit: this one takes the place of the other, removes
 * everything it had put aside, and itself. What learners did is elsewhere, and stays.
 */
const last = /** @type {any} */ (self);

last.addEventListener("install", () => last.skipWaiting());
last.addEventListener("activate", (event) => event.waitUntil(leave()));
last.addEventListener("message", (event) => event.ports[0].postMessage({ failed: "off" }));

async function leave() {
  const ours = (await caches.keys()).filter((name) => name.startsWith("mrl"));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await last.registration.unregister();
}
