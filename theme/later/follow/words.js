/**
 * The sentences of the path that one follows, in French.
 * @type {Record<string, string>}
 */
export const words = {
  path: "Suite du parcours",
  named: "Votre parcours : « {title} »",
  go: "Continuer : {title}",
  over: "Fin du parcours « {title} »",
  rest: "C’est la pause, jusqu’au {day}",
};
