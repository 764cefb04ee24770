/**
 * The sentence of a question that changed, in French. At build it is replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  changed: "Nouvelle question depuis votre dernière visite",
};
