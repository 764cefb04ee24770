/**
 * The sentences of what heaven gives, in French.
 * @type {Record<string, string>}
 */
export const words = {
  one: "Nouvelle case gagnée !",
  many: "{n} nouvelles cases gagnées !",
  mine: "Voir mes cases",
  attest: "Mon attestation",
  follow: "Suite du parcours",
  following: "Suite du parcours « {title} » :",
  ended: "Fin du parcours « {title} ».",
  back: "‹ Mon parcours",
  path: "Revenir au parcours",
  arrived: "Fin du parcours",
  rest: "C’est la pause, jusqu’au {day}",
  review: "À revoir",
  passed: "Déjà fait le {day} : {points}.",
  failed: "Meilleur résultat, le {day} : {points}.",
  done: "Déjà fait le {day}.",
  nothing: "Ce téléphone ne garde rien (navigation privée, ou plus de place) : ce résultat partira avec la page.",
};
