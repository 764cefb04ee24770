/**
 * The sentences of a phone that several people share, in French.
 * @type {Record<string, string>}
 */
export const words = {
  label: "Changer de personne",
  why: "Vous êtes plusieurs sur ce téléphone ? Chaque personne a un signe. Elle ne voit que ce qu’elle a fait.",
  light: "Les deux chiffres évitent de se tromper de personne. Ce n’est pas un secret : n’y mettez pas un code qui vous sert ailleurs.",
  none: "Ce téléphone ne peut rien retenir. Essayez sans navigation privée.",
  nobody: "Sans signe",
  now: "{name}, en ce moment",
  add: "Nouvelle personne",
  pick: "Choisissez votre signe.",
  digits: "Deux chiffres, à retenir",
  yours: "Vos deux chiffres",
  enter: "Entrer",
  wrong: "Ce ne sont pas les bons chiffres.",
  two: "Tapez deux chiffres.",
  full: "Tous les signes sont pris. Quelqu’un peut d’abord tout effacer.",
  erase: "Fin de service : tout effacer",
  erased: "Tout ce que cette personne a fait sur ce téléphone sera effacé : réponses, scores, réglages. On ne pourra pas revenir en arrière.",
  stays: "Les formations gardées restent : elles servent à tout le monde, et aucune réponse n’y est.",
  yes: "Tout effacer",
  no: "Ne rien effacer",
  star: "Étoile",
  leaf: "Feuille",
  drop: "Goutte",
  sun: "Soleil",
  moon: "Lune",
  heart: "Cœur",
  house: "Maison",
  boat: "Bateau",
};
