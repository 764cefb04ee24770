/** What an LMS decides of the page itself: its pass mark, its sound. */

/** Another pass mark than the page's: what is read must be what is told (cmi5 10.2.4).
 * @param {number} mark 0…1 */
export function judge(mark) {
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const { pass } = main.dataset;
  const percent = +(mark * 100).toFixed(2);
  const shown = percent.toLocaleString(document.documentElement.lang);
  main.dataset.pass = String(Math.max(percent, 1e-9)); // 0 judges too
  for (const { firstChild: text } of main.querySelectorAll("section:first-of-type p")) {
    if (pass && text) text.textContent = text.textContent.replace(new RegExp(`\\b${pass}(?=\\s%)`), shown);
  }
}

/** The learner wants no sound (cmi5 11.2). */
export function hush() {
  for (const media of document.querySelectorAll("audio,video")) /** @type {any} */ (media).muted = true;
}
