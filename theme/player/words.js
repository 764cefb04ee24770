/**
 * The player's sentences, in French. At build they are replaced by the page's language, from the
 * tool's catalogues: see `words` in render/join.py. One sentence per line, and nothing else.
 * @type {Record<string, string>}
 */
export const words = {
  right: "C’est juste.",
  partly: "Presque.",
  wrong: "Ce n’est pas ça.",
  missing: "Répondez d’abord.",
  check: "Vérifier",
  choose: "Choisissez une réponse",
  reply: "Répondre",
  square: "Case",
  jump: "Aller à la case",
  sky: "Aller au ciel",
  leave: "Terminer",
  done: "fait",
  review: "à revoir",
  mark: ",",
};
