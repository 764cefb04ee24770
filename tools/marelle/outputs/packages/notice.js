/** What an LMS does that the learner must know of: one quiet sentence. */

/** A word at the top of the lesson. @returns {(words: string) => void} say it, or no more */
export function notice() {
  const told = document.createElement("p");
  told.className = "note";
  told.setAttribute("role", "status");
  return (words) => {
    if (told.textContent === words) return;
    told.textContent = words;
    if (words) document.querySelector("main").prepend(told);
    else told.remove();
  };
}
