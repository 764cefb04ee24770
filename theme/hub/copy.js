/**
 * Buttons that copy an address: `data-copy` holds it, the paragraph after says what became of it.
 */
import { words } from "./words.js";

export function copying() {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button[data-copy]"))) {
    const said = /** @type {HTMLElement} */ (button.nextElementSibling);
    button.hidden = false;
    button.onclick = async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        said.textContent = words.copied;
      } catch {
        getSelection().selectAllChildren(document.querySelector(button.dataset.shown)); // an old browser, or not allowed
        said.textContent = words.selected;
      }
    };
  }
}
