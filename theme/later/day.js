/** A day in words, in the language of the page; the first of a month as French says it.
 * @param {number} on ms since 1970 */
export function date(on) {
  const { lang } = document.documentElement;
  const said = new Date(on).toLocaleDateString(lang, { day: "numeric", month: "long", year: "numeric" });
  return lang.startsWith("fr") ? said.replace(/^1(?= )/, "1er") : said;
}

/** Whether a moment is one that a calendar has. @param {any} on */
export const isMoment = (on) => Number.isFinite(on) && !Number.isNaN(new Date(on).getTime());
