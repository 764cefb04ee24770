/** Wires the hub page: each part starts only where its element is. */
import { Filters } from "./catalogue.js";
import { root } from "./index.js";
import { menu } from "./files.js";
import { progress } from "./progress.js";
import { SearchField } from "./search.js";

progress(document);
document.addEventListener("mrl:cards", (event) => progress(/** @type {Element} */ (event.target)));
const find = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find"));
if (find) new SearchField(find);
const filters = /** @type {HTMLFormElement | null} */ (document.querySelector("form.filters"));
if (filters) new Filters(filters);
navigator.serviceWorker?.register(`${root}sw.js`);
/** The menu of options comes after the page; what fails is tried again when the network is back. */
let tries = 0;
let given = false;
const fetchMenu = () => {
  import(`${new URL(root, location.href)}assets/${menu}#${tries++}`).then((late) => {
    if (!given) late.default({});
    given = true;
  }, () => {});
};
addEventListener("load", fetchMenu);
addEventListener("online", fetchMenu);
