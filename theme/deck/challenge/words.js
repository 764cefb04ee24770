/**
 * The sentences of a direction’s challenge, in French.
 * @type {Record<string, string>}
 */
export const words = {
  soon: "Ce défi n’a pas encore commencé : revenez le premier jour.",
  past: "Ce défi est terminé. Vous pouvez encore jouer pour le plaisir.",
  start: "Participer",
  counts: "Votre premier essai compte dès la première réponse. Si vous partez, il vous attend là où vous l’avez laissé.",
  begun: "Votre premier essai vous attend. Réponses données : {n} sur {of}.",
  resume: "Continuer mon essai",
  again: "Rejouer",
  fun: "Jouer pour le plaisir",
  title: "Question {at} sur {of}",
  onward: "Question suivante",
  finish: "Voir le résultat",
  over: "Votre résultat",
  score: "{right} sur {of}",
  code: "Votre code de participation",
  copy: "Recopiez-le sur votre bulletin. Il dit votre score du premier essai, et rien d’autre de vous.",
  first: "Votre premier essai a déjà donné un code : c’est lui qui compte.",
  game: "C’est un jeu, pas un examen : rien n’est envoyé, et le code évite seulement les erreurs de copie.",
  lessons: "Choisir une leçon",
  absent: "Le réseau manque, et les questions ne sont pas sur ce téléphone. Revenez quand il est là.",
  verify: "Vérifier un bulletin",
  typed: "Code recopié sur le bulletin",
  read: "Vérifier",
  good: "Code juste : {right} sur {of}.",
  bad: "Ce code n’est pas de ce défi, ou il a été mal recopié.",
};
