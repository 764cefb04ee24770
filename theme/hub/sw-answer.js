/**
 * What the service worker answers: a lesson from this phone at once, anything else from the
 * network when it answers in time, and from what was seen when it does not.
 */
import { address, INDEX, NAMED, published, store, versions, worker } from "./sw-versions.js";

export const VISITED = "mrl-visited";
const PAGES = 120; // pages and pieces of index seen, before the oldest leave
const PATIENCE = 4000; // ms given to the network when there is something else to show
const LESSON = /^(?:m\/([a-z0-9-]+)|(podcasts\/[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*))\/(.*)$/;
const PACKED = /^m\/[a-z0-9-]+\/paquet\.[0-9a-f]{10}\//; // of a package, whose folder tells its content
const ROAD = /^((?:parcours|positionnement)\/[a-z0-9-]+)\/$/;
const ADAPTED = /^(?:[a-z0-9]+\/)?$/; // the page of a module, or of a direction's version of it
const NOWHERE = "hors-ligne/";
const NAMES = "search/names.json"; // of the pieces of the index that go together
const SEEK = /^(?:catalogue\/)?$/; // the home page and the list of all lessons, kept with the index

/** The version that each open page was given, by the page, and the last that was published, by the
 * module: as far as this worker, which may be put to sleep, remembers. */
const given = /** @type {Map<string, string>} */ (new Map());
const newest = /** @type {Map<string, string>} */ (new Map());
const running = /** @type {Map<string, Promise<void>>} */ (new Map());
const later = (/** @type {number} */ ms) => new Promise((_, refuse) => setTimeout(refuse, ms));
const scope = () => worker.registration.scope;

/** @param {any} event @returns {Promise<Response>} */
export async function answer(event) {
  const { request } = event;
  const path = bare(request.url).slice(scope().length);
  const [, lessonName, episode, rest] = LESSON.exec(path) || [];
  const module = lessonName || episode;
  if (request.cache === "no-cache" && rest === "files.json") return fetch(request);
  if (PACKED.test(path)) return part(request, (await caches.match(bare(request.url))) || (await fetch(request)));
  if (NAMED.test(path)) return part(request, await named(event));
  if (module && ADAPTED.test(rest) && request.mode === "navigate") return lesson(event, module, rest);
  if (path === NAMES || SEEK.test(path)) return index(event);
  if (ROAD.test(path)) event.waitUntil(kept(ROAD.exec(path)[1]).catch(() => {}));
  return part(request, await recent(event));
}

/** The page of a module: of this phone if it is there, and a look for a newer one meanwhile.
 * @param {any} event @param {string} module @param {string} at the version of a direction, or nothing */
async function lesson(event, module, at) {
  const last = (await versions(module)).at(-1);
  const page = last && (await (await caches.open(last.cache)).match(address(module, at)));
  if (page) given.set(event.resultingClientId, last.list.version);
  const shown = page || (await recent(event));
  // Without network, what is there stays as it is.
  event.waitUntil(refresh(module).catch(() => {}));
  return shown;
}

/** Bring what is on this phone to the version that is published, whole, then say so to open pages.
 * @param {string} module @param {boolean} [asked] by the learner, whatever their data costs
 * @returns {Promise<void>} */
export function refresh(module, asked = false) {
  const one = running.get(module) || renew(module, asked).finally(() => running.delete(module));
  running.set(module, one);
  return one;
}

/** Whether a page is older than what is published: it may have begun to listen after that was said.
 * @param {string} module @param {string} client */
export async function isOld(module, client) {
  await running.get(module)?.catch(() => {});
  return given.has(client) && newest.has(module) && given.get(client) !== newest.get(module);
}

/** @param {string} module @param {boolean} asked */
async function renew(module, asked) {
  const now = (await versions(module)).at(-1);
  const list = await published(module);
  newest.set(module, list.version);
  if (now?.list.version === list.version) return;
  const saving = /** @type {any} */ (navigator).connection?.saveData && !asked;
  if (!saving) await store(list, !!now?.kept);
  if (!now) return;
  for (const client of await worker.clients.matchAll({ type: "window" })) {
    if (client.url.startsWith(address(module))) client.postMessage({ fresh: module });
  }
}

/** Bring a path or a positioning that is kept on this phone to what is published. @param {string} road */
async function kept(road) {
  if ((await versions(road)).some((version) => version.kept)) await refresh(road);
}

/** Which pieces of the index go together, or a page where one searches: those of today or, when the
 * network does not say it, those that were kept whole, which are brought up to date meanwhile.
 * @param {any} event */
async function index(event) {
  const last = (await versions(INDEX)).filter((version) => version.kept).at(-1);
  if (!last) return recent(event);
  event.waitUntil(refresh(INDEX).catch(() => {}));
  return recent(event, await (await caches.open(last.cache)).match(bare(event.request.url)));
}

/** A file whose name says its content. @param {any} event @returns {Promise<Response>} */
async function named(event) {
  const known = await caches.match(event.request.url);
  if (known) return known;
  const fresh = await fetch(event.request);
  if (fresh.status === 200) aside(event, fresh);
  return fresh;
}

/** The network, as long as it answers; then what was seen before; then a page that says so.
 * Who has nothing else to see sees the beginning of what comes before its end.
 * @param {any} event @param {Response} [own] what is better than what was seen
 * @returns {Promise<Response>} */
async function recent(event, own) {
  const { request } = event;
  const page = request.mode === "navigate";
  const before = own || (await caches.match(bare(request.url)));
  const fresh = fetch(request, page ? { cache: "no-cache" } : {}).then((answer) => {
    if (answer.status === 200 && !answer.redirected) aside(event, answer);
    return before ? whole(answer) : answer;
  });
  event.waitUntil(fresh.catch(() => {}));
  try {
    const answer = await (before ? Promise.race([fresh, later(PATIENCE)]) : fresh);
    return before && answer.status >= 500 ? before : answer;
  } catch (error) {
    const said = before || (page && (await caches.match(new URL(NOWHERE, scope()).href)));
    if (said) return said;
    throw error;
  }
}

/** See a page that was opened before this worker was there. @param {string} url */
export async function visit(url) {
  const request = new Request(url, { cache: "force-cache" });
  const answer = await fetch(request);
  if (answer.status === 200 && !answer.redirected) await keep(request, answer);
}

/** Keep a copy of an answer that nobody used yet. Nobody waits for it, and a phone that is full shows
 * what came all the same. @param {any} event @param {Response} answer */
const aside = (event, answer) => event.waitUntil(keep(event.request, answer.clone()).catch(() => {}));

/** An answer all of which came: a network that stops half way gave none. @param {Response} answer */
async function whole(answer) {
  await answer.clone().arrayBuffer();
  return answer;
}

/** @param {Request} request @param {Response} answer */
async function keep(request, answer) {
  const visited = await caches.open(VISITED);
  await visited.put(bare(request.url), answer);
  const all = await visited.keys();
  await Promise.all(all.slice(0, -PAGES).map((old) => visited.delete(old)));
}

/** An address without its question: the site's pages are the same whatever is asked.
 * @param {string} url */
const bare = (url) => url.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");

/** The part of a whole answer that was asked for: players of sound and video ask for parts, and a
 * cache takes whole files only (RFC 9110, 14.2). @param {Request} request @param {Response} answer */
async function part(request, answer) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") || "") || [];
  if (answer.status !== 200 || (!from && !to)) return answer;
  const all = await answer.blob();
  const start = from ? +from : Math.max(0, all.size - +to);
  const end = from && to ? Math.min(+to, all.size - 1) : all.size - 1;
  const ranged = (/** @type {string} */ range) => ({ "Content-Type": all.type, "Content-Range": `bytes ${range}/${all.size}` });
  if (start > end) return new Response(null, { status: 416, headers: ranged("*") });
  return new Response(all.slice(start, end + 1), { status: 206, headers: ranged(`${start}-${end}`) });
}
