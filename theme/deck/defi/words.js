/**
 * The sentences of duels, in French.
 * @type {Record<string, string>}
 */
export const words = {
  intro: "Choisissez un thème et répondez à {n} questions. Votre collègue aura les mêmes, puis vous comparerez.",
  theme: "Thème",
  start: "Lancer un duel",
  dared: "Un collègue vous défie",
  accept: "Relever le défi",
  same: "{n} questions sur le thème « {theme} », les mêmes que pour votre collègue. Son score se découvre à la fin.",
  title: "Question {at} sur {of}",
  onward: "Question suivante",
  finish: "Voir le résultat",
  yours: "Votre score",
  score: "{right} sur {of}",
  show: "Montrez ce carré à votre collègue : son téléphone le lit et pose les mêmes questions.",
  back: "Montrez ce carré à votre collègue pour lui donner le résultat.",
  square: "Carré à scanner",
  copy: "Copier le lien",
  copied: "Lien copié. Envoyez-le comme vous voulez.",
  link: "Lien à copier",
  won: "Vous gagnez ce duel !",
  lost: "Votre collègue gagne ce duel.",
  even: "Égalité !",
  both: "Vous : {mine} sur {of}. Votre collègue : {theirs} sur {of}.",
  result: "Résultat du duel",
  more: "Nouveau duel",
  damaged: "Ce lien de duel est incomplet ou abîmé. Demandez à votre collègue de le montrer à nouveau.",
  changed: "Les questions ont changé depuis ce duel. Lancez-en un nouveau.",
  absent: "Le réseau manque, et les questions ne sont pas sur ce téléphone. Revenez quand il est là.",
  game: "C’est un jeu, pas un examen : rien n’est envoyé, et un lien se fabrique. Entre collègues, on se fait confiance.",
};
