/** Wires the hub page: each part starts only where its element is. */
import { Filters } from "./catalogue.js";
import { copying } from "./copy.js";
import { home } from "./home.js";
import { root } from "./index.js";
import { menu, panels } from "./files.js";
import { own } from "./own.js";
import { progress } from "./progress.js";
import { running } from "./running.js";
import { scanned } from "../player/scanned.js";
import { SearchField } from "./search.js";
import { versions } from "../player/versions.js";

scanned();
versions(document);
addEventListener("mrl:own", () => versions(document));
addEventListener("pageshow", () => versions(document)); // back from a page where one said whose one is
progress(document);
running(document);
copying();
document.addEventListener("mrl:cards", ({ target }) => {
  versions(/** @type {Element} */ (target));
  progress(/** @type {Element} */ (target));
});
home();
own();
const find = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find"));
const filters = /** @type {HTMLFormElement | null} */ (document.querySelector("form.filters"));
const narrowed = filters && new Filters(filters);
if (find) new SearchField(find, narrowed);
const assets = `${new URL(root, location.href)}assets/`;
/** The panel of a feature, in the page itself: at once, or when what folds it is opened. */
for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-late]"))) {
  const fold = place.closest("details");
  const fill = () => import(assets + panels[place.dataset.late]).then((late) => late.open(place, {}), () => {});
  if (fold) fold.addEventListener("toggle", fill);
  else fill();
}
/** The menu of options comes after the page; what fails is tried again when the network is back. */
let tries = 0;
let given = false;
const fetchMenu = () => {
  import(`${assets}${menu}#${tries++}`).then((late) => {
    if (!given) late.default({});
    given = true;
  }, () => {});
};
addEventListener("load", fetchMenu);
addEventListener("online", fetchMenu);
