/**
 * The sentences of what reads aloud, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  listen: "Écouter",
};
