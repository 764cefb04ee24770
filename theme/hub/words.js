/**
 * The hub's sentences. At build these are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  none: "Rien trouvé. Essayez un autre mot.",
  one: "1 leçon trouvée.",
  many: "{n} leçons trouvées.",
  narrow: "Aucune leçon ne correspond. Enlevez un filtre.",
  further: "Voir la suite",
  deeper: "Chercher aussi dans les textes",
  offline: "Pas de réseau : la recherche marchera dès qu’il reviendra.",
  minutes: "{n} min",
  ours: "Ma direction : {code}",
  direction: "Ma direction",
  advice: "La {code} vous recommande",
  mine: "C’est ma direction",
  leave: "✓ C’est ma direction. Oublier",
  done: "✓ Fait",
  begun: "En cours",
  heard: "✓ Écouté",
  lesson: "Lecture et quiz",
  situation: "Mise en situation",
  package: "Module d’un éditeur",
  quiz: "Quiz",
  cards: "Cartes mémoire",
};
