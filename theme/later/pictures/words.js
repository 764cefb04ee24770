/**
 * The sentences of pictures that wait, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  show: "Voir l’image ({n} ko)",
  plain: "Voir l’image",
};
