/** What an LMS decides of the page itself: its pass mark, its sound, a word at its top. */

/** Another pass mark than the page's: what is read must be what is told (cmi5 10.2.4).
 * @param {number} mark 0…1 */
export function judge(mark) {
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  main.dataset.pass = String(Math.max(mark * 100, 1e-9)); // 0 judges too
}

/** The learner wants no sound (cmi5 11.2). */
export function hush() {
  for (const media of document.querySelectorAll("audio,video")) /** @type {any} */ (media).muted = true;
}

/** @param {string} words */
export function warn(words) {
  const told = document.createElement("p");
  told.className = "note";
  told.setAttribute("role", "status");
  told.textContent = words;
  document.querySelector("main").prepend(told);
}
