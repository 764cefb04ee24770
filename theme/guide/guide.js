/**
 * A page of the guide: its examples can be played, as often as one likes; nothing is kept or told.
 *
 * Its page (theme/guide/page.html) is complete without this.
 */
import { files } from "./files.js";
import { words } from "./words.js";

document.documentElement.className = "js";
addEventListener("load", () => import(`${files.menu}`).then((menu) => menu.default({}), () => {}));
for (const place of document.querySelectorAll(".live")) play(/** @type {HTMLElement} */ (place));

/** An example: the button of a lesson below it, then one to begin again. @param {HTMLElement} place */
async function play(place) {
  const { element, words: said } = await import(`${files.core}`);
  await element(place.dataset.type);
  const button = document.createElement("button");
  button.type = "button";
  place.append(button);
  const item = () => /** @type {any} */ (place.querySelector(".item"));
  const draw = () => {
    const { given, action } = item();
    button.textContent = given ? words.again : said[action] || "";
    button.hidden = !button.textContent;
  };
  const check = () => item().given || item().check();
  button.addEventListener("click", () => {
    if (!item().given) return item().check();
    item().restart();
    draw();
    item().querySelector("input, select, textarea, button, a")?.focus();
  });
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  place.addEventListener("mrl:answer", draw);
  draw();
}
