/**
 * A piece of a panel: an element, and what it holds. Text stays text, whoever wrote it.
 *
 * @param {string} tag a button sends no form, unless its type is changed
 * @param {...(string | Node)} inside @returns {any}
 */
export function make(tag, ...inside) {
  const made = /** @type {any} */ (document.createElement(tag));
  made.append(...inside);
  if (tag === "button") made.type = "button";
  return made;
}
