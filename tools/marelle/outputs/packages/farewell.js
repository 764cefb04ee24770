/** The end of a lesson in an LMS: the page gives its place to a word. */

/** @param {HTMLElement} way the way out, which has the words
 * @param {Promise<boolean> | null} [sent] what is on its way; false when the LMS takes it no more */
export async function farewell(way, sent) {
  const bye = document.createElement("main");
  const word = document.createElement("p");
  word.className = "note";
  word.setAttribute("role", "status");
  word.textContent = (sent ? way.dataset.sending : way.dataset.bye) || "";
  bye.append(word);
  bye.tabIndex = -1;
  document.body.replaceChildren(bye);
  bye.focus();
  const shut = sent && !(await sent);
  word.textContent = (shut ? way.dataset.shut : way.dataset.bye) || "";
  if (shut) return;
  if (opener && window.parent === window && !("stay" in way.dataset)) close(); // a window that the LMS opened
}
