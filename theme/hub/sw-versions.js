/**
 * What this phone holds of each module: one cache per version, named after its content.
 *
 * `mrl-kept:<module>:<version>` was asked for by somebody, and holds everything;
 * `mrl-seen:<module>:<version>` was only opened, and does without its sounds and pictures. Each
 * holds the module's own files and, put in last, its list: without it, it is a download that was
 * cut, and does not count. Files that modules share are in one more cache. A page is one file, and
 * whatever it loads has its content in its name: two versions cannot be mixed.
 *
 * @typedef {{at: string, sha256: string, size: number}} File
 * @typedef {{module: string, title: string, minutes: number, theme: string, page?: string, version: string, files: File[]}} List
 * @typedef {{cache: string, list: List, kept: boolean}} Version
 */
const KEPT = "mrl-kept:";
const SEEN = "mrl-seen:";
const SHARED = "mrl-shared";
const LIST = "files.json";
export const INDEX = "./search"; // the search, the pages where one searches: kept as a module is
export const NAMED = /[-.][0-9a-f]{8,10}\.\w+$/; // the name tells the content: never two answers
const OPENED = 40; // modules opened and not kept, before the oldest leaves
const LIGHT = 5000; // bytes of a script that whoever only opens a module gets too

export const worker = /** @type {any} */ (self);
const filling = new Set();

/** Whether an opened module has this file. @param {File} file */
const light = ({ at, size }) => !at || (at.endsWith(".js") && size < LIGHT);

/** The address of a file of a module, or of what says its whole path: an episode, a learning path.
 * @param {string} module @param {string} at */
export const address = (module, at = "") =>
  new URL(`${module.includes("/") ? module : `m/${module}`}/${at}`, worker.registration.scope).href;

/** Every whole version, the oldest first. @param {string} [module] @returns {Promise<Version[]>} */
export async function versions(module) {
  const found = [];
  for (const cache of await caches.keys()) {
    const [kind, id] = cache.split(":");
    if (!id || (module && id !== module)) continue;
    const list = await (await caches.open(cache)).match(address(id, LIST));
    if (list) found.push({ cache, list: await list.json(), kept: `${kind}:` === KEPT });
  }
  return found;
}

/** The list of what a module is made of today. @param {string} module @returns {Promise<List>} */
export async function published(module) {
  const answer = await fetch(address(module, LIST), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Fill the cache of a version, and end with its list; the other versions stay. One that was
 * published before, and is again, is made anew: the newest cache is that of the newest version.
 * @param {List} list @param {boolean} kept @param {(bytes: number) => void} tell how much arrived */
export async function store(list, kept, tell = () => {}) {
  const name = `${kept ? KEPT : SEEN}${list.module}:${list.version}`;
  filling.add(name);
  try {
    const before = (await versions(list.module)).slice(0, -1);
    if (before.some(({ cache }) => cache === name)) await caches.delete(name);
    const own = await caches.open(name);
    for (const { at, sha256, size } of list.files.filter((file) => kept || light(file))) {
      const url = address(list.module, at);
      const place = at.startsWith("../") && NAMED.test(at) ? await caches.open(SHARED) : own;
      if (!(await place.match(url))) await place.put(url, await sound(url, sha256));
      tell(size);
    }
    await own.put(address(list.module, LIST), new Response(JSON.stringify(list)));
  } catch (error) {
    if (!kept) await caches.delete(name); // what was asked for goes on from there another time
    throw error;
  } finally {
    filling.delete(name);
  }
  const older = (await versions(list.module)).filter(({ cache }) => cache !== name);
  // The last one stays a while: it still answers the pages that are open on it.
  const gone = older.filter((one, index) => index < older.length - 1 || one.list.version === list.version);
  await Promise.all(gone.map(({ cache }) => caches.delete(cache)));
}

/** A file whose bytes are those of the list: from this phone if it has them, or from the network.
 * @param {string} url @param {string} sha256 @returns {Promise<Response>} */
async function sound(url, sha256) {
  const tries = [() => caches.match(url), () => fetch(url, { cache: "force-cache" }), () => fetch(url, { cache: "reload" })];
  for (const attempt of tries) {
    const answer = await attempt();
    if (!answer?.ok) continue;
    const bytes = await answer.arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const found = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (found === sha256) return new Response(bytes, { headers: answer.headers });
  }
  throw new Error(`not as listed: ${url}`);
}

/** Remove downloads that were cut, versions that were replaced, what nobody refers to any more. */
export async function tidy() {
  const whole = await versions();
  const newest = new Map(whole.map((version) => [version.list.module, version]));
  const opened = [...newest.values()].filter(({ kept }) => !kept).slice(0, -OPENED);
  const stay = [...newest.values()].filter((version) => !opened.includes(version));
  const names = new Set([...filling, ...stay.map(({ cache }) => cache)]);
  for (const cache of await caches.keys()) {
    if (cache.includes(":") && cache.startsWith("mrl-") && !names.has(cache)) await caches.delete(cache);
  }
  if (filling.size) return;
  const used = new Set(stay.flatMap(({ list }) => list.files.map(({ at }) => address(list.module, at))));
  const shared = await caches.open(SHARED);
  for (const { url } of await shared.keys()) if (!used.has(url)) await shared.delete(url);
}

/** Forget modules, kept and opened; the index goes with the last that was kept. @param {string[]} modules */
export async function drop(modules) {
  const all = await versions();
  const left = all.filter(({ list, kept }) => kept && ![INDEX, ...modules].includes(list.module));
  const gone = all.filter(({ list }) => modules.includes(list.module) || (list.module === INDEX && !left.length));
  await Promise.all(gone.map(({ cache }) => caches.delete(cache)));
  await tidy();
}

/** Forget what was only opened: it says who was interested in what. */
export async function forget() {
  await Promise.all((await versions()).filter(({ kept }) => !kept).map(({ cache }) => caches.delete(cache)));
  await tidy();
}
