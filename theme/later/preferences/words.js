/**
 * The sentences of the preferences, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  label: "Affichage",
  size: "Taille du texte",
  size0: "Normale",
  size1: "Grande",
  size2: "Très grande",
  size3: "Énorme",
  space: "Espace entre les lettres et les mots",
  space0: "Normal",
  space1: "Plus large",
  theme: "Couleurs",
  theme0: "Comme le téléphone",
  theme1: "Claires",
  theme2: "Sombres",
  contrast: "Contraste",
  contrast0: "Comme le téléphone",
  contrast1: "Renforcé",
  motion: "Mouvements",
  motion0: "Comme le téléphone",
  motion1: "Aucun",
  timer: "Chrono des questions",
  timer0: "Proposé",
  timer1: "Jamais",
  pictures: "Photos",
  pictures0: "Comme le téléphone",
  pictures1: "Toujours montrées",
  pictures2: "Seulement quand je les demande",
  reset: "Tout remettre comme au départ",
  kept: "Ce choix reste dans ce navigateur.",
};
