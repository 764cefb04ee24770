/**
 * Left and right arrows go from square to square, as long as nothing that has the focus could want
 * them for itself: the page, or the title of a square that one has just come to.
 */
export const where = ["lesson", "package"];
export const when = "main[data-module]";

/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/** @param {any} page */
export function start(page) {
  document.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const taken = altKey || ctrlKey || metaKey || shiftKey || defaultPrevented;
    if (taken || !STEPS[key] || !document.activeElement?.matches("body,main h2")) return;
    const [squares] = page.line;
    const to = squares.findIndex((/** @type {Element} */ square) => square.matches(".now")) + STEPS[key];
    if (squares[to]) page.go(to);
  }, page.ends);
}
