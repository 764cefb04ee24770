/**
 * The player's sentences. At build these are replaced by the page's language (see render/words.py).
 * @type {Record<string, string>}
 */
export const words = {
  right: "C’est juste.",
  partly: "Presque.",
  wrong: "Ce n’est pas ça.",
};
