/**
 * The sentences of the page of an episode, in French.
 * @type {Record<string, string>}
 */
export const words = {
  speed: "Vitesse",
  sleep: "Minuterie",
  never: "Aucune",
  minutes: "{n} minutes",
  chapter: "Fin du chapitre",
  back: "Reculer de 10 s",
  resumed: "Vous en étiez à {at}.",
  again: "Reprendre au début",
  asleep: "La minuterie a arrêté l’épisode.",
  waiting: "L’épisode s’arrêtera dans {n} minutes.",
  soon: "L’épisode s’arrêtera à la fin du chapitre.",
  heard: "Épisode écouté.",
  failed: "L’épisode ne se charge pas. Le réseau manque peut-être : gardez l’épisode sans réseau la prochaine fois.",
};
