/**
 * The sentences of memory pairs, in French.
 * @type {Record<string, string>}
 */
export const words = {
  ready: "Retrouvez les paires",
  intro: "Retournez deux cartes. Si elles vont ensemble, elles restent. Rien ne presse : rien ne se cache tout seul.",
  theme: "Thème",
  any: "Au hasard",
  lesson: "Leçon",
  all: "Toutes les leçons du thème",
  cards: "Comment jouer ?",
  close: "Cartes cachées",
  open: "Cartes visibles",
  start: "Commencer",
  title: "{n} paires à retrouver",
  turn: "Choisissez une première carte.",
  hidden: "{n}, carte cachée",
  card: "{n} {said}",
  cardFound: "{n} {said}, paire trouvée",
  turned: "Carte {n} : {said}",
  missed: "Pas une paire : {one} et {other}",
  found: "Une paire : {one} et {other}",
  last: "Bravo ! Dernière paire : {one} et {other}",
  triesOne: "{n} essai",
  triesMany: "{n} essais",
  finish: "Voir le résultat",
  over: "Toutes les paires sont là",
  well: "Pour tout retrouver.",
  read: "À relire",
  again: "Rejouer",
  absent: "Le réseau manque, et les paires ne sont pas sur ce téléphone. Revenez quand il est là.",
};
