/**
 * Photographs that wait until they are asked for, for who spares data: in the place of each, what
 * it shows in words, and a button that says its kilobytes. The picture of a film is its poster:
 * `theme/film/` hears that it was asked for.
 */
import { spares } from "./spares.js";
import { words } from "./words.js";

export const where = ["lesson", "package"];
export const when = "main img";

/** @param {HTMLImageElement} image */
function wait(image) {
  const place = document.createElement("p");
  const button = document.createElement("button");
  const show = () => {
    image.hidden = false;
    image.classList.add("asked");
    image.dispatchEvent(new Event("mrl:picture"));
    place.remove();
    image.tabIndex = -1;
    image.focus();
    const { nextElementSibling: film } = image;
    if (film?.matches("video")) /** @type {HTMLElement} */ (film).focus();
  };
  place.className = "waits";
  button.type = "button";
  const { ko } = image.dataset; // the small picture of a panorama does not say
  button.textContent = ko ? words.show.replace("{n}", ko) : words.plain;
  button.onclick = show;
  place.append(image.alt, button);
  image.hidden = true;
  image.before(place);
}

export function start() {
  const look = () => {
    if (!spares()) return;
    for (const image of document.querySelectorAll("main img")) {
      const seen = /** @type {HTMLImageElement} */ (image);
      if (seen.complete && seen.naturalWidth) seen.classList.add("asked"); // paid for already
      else if (!seen.hidden) wait(seen);
    }
  };
  document.addEventListener("mrl:prefs", look);
  look();
}
