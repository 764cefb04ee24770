/** A day in words, in the language of the page. @param {number} on ms since 1970 */
export const date = (on) =>
  new Date(on).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });
