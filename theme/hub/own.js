/**
 * The page of a direction: one tap says that it is one's own, another that it is not.
 */
import { keepDirection, ownDirection } from "../player/scanned.js";
import { words } from "./words.js";

export function own() {
  const place = document.querySelector("[data-own]");
  if (!(place instanceof HTMLElement)) return;
  const code = place.dataset.own || "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "further";
  const show = () => {
    const mine = ownDirection() === code;
    button.textContent = mine ? words.leave : words.mine;
    button.setAttribute("aria-pressed", String(mine));
  };
  button.onclick = () => {
    keepDirection(ownDirection() === code ? "" : code);
    show();
  };
  show();
  place.append(button);
}
