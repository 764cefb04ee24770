/**
 * The common page of a lesson that the reader's own direction adapts: says so, and leads there. The
 * link to the next lesson leads to their version of it, if it has one.
 */
import { ownDirection } from "../../player/scanned.js";
import { versions } from "../../player/versions.js";
import { make } from "../make.js";
import { words } from "./words.js";

export const where = ["lesson"];
export const when = "[data-version],[data-versions]";

export function start() {
  versions(document);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-version]"))) {
    const { version } = link.dataset;
    if (version !== ownDirection()) continue;
    const note = make("p", words.own.replace("{code}", version), " ", Object.assign(make("a", words.read), { href: link.href }));
    note.className = "note";
    link.closest("section").querySelector(".goal").before(note);
    const list = link.closest("p");
    list.hidden = list.querySelectorAll("a").length === 1; // the note has said it all
  }
}
