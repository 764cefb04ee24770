/**
 * The sentences of sprints, in French.
 * @type {Record<string, string>}
 */
export const words = {
  ready: "Combien de bonnes réponses ?",
  intro: "Répondez aux questions qui arrivent. Une question commencée se finit toujours, et le chrono s’arrête pendant que vous lisez la correction.",
  theme: "Thème",
  any: "Au hasard",
  lesson: "Leçon",
  all: "Toutes les leçons du thème",
  clock: "Avec ou sans chrono ?",
  timed: "Une minute",
  calm: "Sans chrono, {n} questions",
  start: "Commencer",
  title: "Question {at}",
  onward: "Question suivante",
  finish: "Voir le résultat",
  left: "Il reste {n} s",
  stop: "Sans chrono",
  stopped: "Plus de chrono : prenez votre temps.",
  passed: "La minute est passée. Finissez cette question tranquillement.",
  over: "Votre résultat",
  score: "{right} sur {of}",
  perfect: "Tout est juste.",
  some: "Ce qui n’était pas juste revient demain dans vos révisions.",
  read: "À relire",
  again: "Rejouer",
  game: "C’est un jeu, pas un examen : rien n’est envoyé.",
  absent: "Le réseau manque, et les questions ne sont pas sur ce téléphone. Revenez quand il est là.",
};
