/**
 * The sentences of one's own version, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  own: "Votre direction ({code}) a sa version de cette leçon.",
  read: "Lire cette version",
};
