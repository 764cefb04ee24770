/**
 * Links to a lesson lead to the version of one's own direction: the page says in `data-versions`
 * which directions have one (outputs/site/cards.py), and in `data-common` where the common one is
 * when the link does not lead there by itself.
 */
import { ownDirection } from "./scanned.js";

/** @param {ParentNode} where */
export function versions(where) {
  const own = ownDirection();
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (where.querySelectorAll("a[data-versions][href]"))) {
    const { dataset } = link;
    dataset.first = dataset.first || link.getAttribute("href");
    const common = dataset.common || dataset.first;
    const theirs = dataset.versions.split(" ").includes(own);
    link.setAttribute("href", !own ? dataset.first : theirs ? `${common}${own.toLowerCase()}/` : common);
  }
}
