/**
 * The sentences of what heaven gives, in French.
 * @type {Record<string, string>}
 */
export const words = {
  one: "Nouvelle case gagnée !",
  many: "{n} nouvelles cases gagnées !",
  mine: "Voir mes cases",
  attest: "Mon attestation",
  review: "À revoir",
  nothing: "Ce téléphone ne garde rien (navigation privée, ou plus de place) : ce résultat partira avec la page.",
};
