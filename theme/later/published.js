/**
 * The list of what a module is made of today (outputs/site/offline.py), asked for once a page by
 * all who want it: early, so that what depends on it is there when one arrives in heaven.
 */

/** Where it is: the version of a direction lies below its module, which is its canonical address. */
export const ownList = () => {
  const main = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  return new URL("files.json", main ? main.href : location.href).href;
};

/** @param {{list?: Promise<any>}} page what the player gives @returns {Promise<any>} refused when
 * there is neither network nor copy; then the next one asks again */
export function published(page) {
  page.list ||= fetch(ownList()).then((answer) => answer.json());
  page.list.catch(() => delete page.list);
  return page.list;
}
