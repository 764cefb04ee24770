/**
 * What a page of `marelle serve` does beyond the published one: it comes again when it changes,
 * where it was, and says what its author must mend.
 *
 * It hears the server while somebody looks at it: a hidden tab asks when it is shown again.
 */
import { panel } from "./panel.js";
import { back, remember } from "./where.js";

const mine = /** @type {HTMLScriptElement} */ (document.currentScript).dataset.page;
const { show, lost } = panel();
/** @type {EventSource | undefined} */
let source;
let leaving = false;

function listen() {
  if (source || document.hidden || leaving) return;
  source = new EventSource(`/_marelle/news?page=${encodeURIComponent(location.pathname)}`);
  source.onmessage = ({ data }) => {
    const told = JSON.parse(data);
    lost(false);
    if (told.page === mine || leaving) return show(told);
    leaving = true;
    remember();
    location.reload();
  };
  source.onerror = () => lost(true);
}

/** Six connections are all that a browser gives a site: pages that nobody sees leave theirs. */
function rest() {
  source?.close();
  source = undefined;
}

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
addEventListener("pageshow", listen);
back();
