/**
 * The sentences of a page of the guide, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  again: "Essayer encore",
};
