/** The end of a lesson in an LMS: the page gives its place to a word. */

/** @param {HTMLElement} way the way out, which has the word */
export function farewell(way) {
  const bye = document.createElement("main");
  const word = document.createElement("p");
  word.className = "note";
  word.textContent = way.dataset.bye || "";
  bye.append(word);
  bye.tabIndex = -1;
  document.body.replaceChildren(bye);
  bye.focus();
  if (opener && window.parent === window) close(); // a window that the LMS opened
}
