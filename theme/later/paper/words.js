/**
 * The sentences of a printed lesson, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  among: "À choisir parmi :",
};
