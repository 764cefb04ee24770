/**
 * The inside of the frame where a package plays: an origin of its own, no network, no storage.
 *
 * It says that it is ready, is given the package and what was kept, opens its first page in the
 * place of itself, and from then on only tells what the package says to its LMS.
 */
import { lms } from "./lms.js";
import { patch, surround } from "./patches.js";
import { shelf } from "./shelf.js";
import { unpack } from "./unpack.js";

const outside = parent;
const tell = (/** @type {any} */ what) => outside.postMessage(what, "*"); // who hears checks who speaks

/** @param {any} given */
async function begin({ packed, launch, edition, library, kept, mastery }) {
  const script = document.createElement("script");
  script.textContent = library;
  document.head.append(script);
  const { name, api, flush } = lms(edition, kept, mastery, (said) => tell({ said }));
  surround(name, api);
  const made = shelf(await unpack(packed), launch);
  const html = made.page(launch);
  const observe = patch(made);
  document.open(); // whoever listened to this window no longer does
  observe();
  addEventListener("message", ({ source, data }) => source === outside && data?.leave && leave(flush));
  addEventListener("click", follow);
  document.write(html);
  document.close();
  tell({ shown: true });
}

/** Let the package say its last words, as a page that is closed does. @param {() => void} flush */
function leave(flush) {
  for (const kind of ["beforeunload", "pagehide", "unload"]) dispatchEvent(new Event(kind));
  flush();
  tell({ left: true });
}

/** A link to a place of the page leads there: here its address would be another page's.
 * @param {any} event */
function follow(event) {
  const link = event.target.closest?.("a[href^='#']");
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  document.getElementById(link.getAttribute("href").slice(1))?.scrollIntoView();
}

addEventListener("message", function first({ source, data }) {
  if (source !== outside || !data?.packed) return;
  removeEventListener("message", first);
  begin(data).catch(() => tell({ failed: true }));
});
tell({ ready: true });
