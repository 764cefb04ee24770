/**
 * Photographs that wait until they are asked for, for who spares data: in the place of each, what
 * it shows in words, and a button that says its kilobytes.
 *
 * That is chosen in the preferences; without a choice, what the browser says of itself decides.
 */
import { words } from "./words.js";

export const where = ["lesson", "package"];
export const when = "main img";

/** Tell whether this person spares data. */
function spares() {
  let chosen;
  try {
    chosen = JSON.parse(localStorage["mrl1:prefs"]).choices.pictures;
  } catch {
    // nothing chosen
  }
  const { connection } = /** @type {any} */ (navigator);
  const device = connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
  return chosen ? chosen === 2 : device;
}

/** @param {HTMLImageElement} image */
function wait(image) {
  const place = document.createElement("p");
  const button = document.createElement("button");
  const show = () => {
    image.hidden = false;
    image.classList.add("asked");
    place.remove();
    image.tabIndex = -1;
    image.focus();
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
