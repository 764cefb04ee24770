/**
 * The sentences of the reviews, in French.
 * @type {Record<string, string>}
 */
export const words = {
  todayOne: "Aujourd’hui : {n} question, environ {minutes}.",
  todayMany: "Aujourd’hui : {n} questions, environ {minutes}.",
  minuteOne: "{n} minute",
  minuteMany: "{n} minutes",
  why: "Elles reviennent au moment où l’on commence à oublier. Une erreur revient demain, une réussite attend plus longtemps.",
  start: "Commencer",
  ready: "C’est le moment de revoir",
  onward: "Question suivante",
  finish: "Voir le résultat",
  title: "Révision {at} sur {of}",
  nothing: "Ce téléphone ne garde rien (navigation privée, ou plus de place) : aucune question ne peut revenir.",
  empty: "Rien à revoir aujourd’hui",
  enough: "C’est assez pour aujourd’hui",
  next: "Prochaine révision : {day}.",
  tomorrow: "demain",
  none: "Répondez aux questions d’une leçon : elles reviendront ici au bon moment, même sans réseau.",
  lessons: "Choisir une leçon",
  awayOne: "{n} question attend le réseau : sa leçon n’est pas sur ce téléphone.",
  awayMany: "{n} questions attendent le réseau : leurs leçons ne sont pas sur ce téléphone.",
  absent: "Le réseau manque, et les questions ne sont pas sur ce téléphone. Revenez quand il est là.",
  over: "C’est fini pour aujourd’hui",
  score: "{right} sur {of}",
  all: "Tout est juste. Ces questions reviendront plus tard.",
  some: "Ce qui n’était pas juste revient demain.",
  yours: "Ces révisions restent sur ce téléphone. Personne d’autre ne les voit.",
};
