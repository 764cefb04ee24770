/**
 * The sentences of the badges, in French.
 * @type {Record<string, string>}
 */
export const words = {
  label: "Mes cases",
  nothing: "Ce téléphone ne garde rien (navigation privée, ou plus de place) : aucune case ne peut être gagnée.",
  wait: "Un instant…",
  absent: "Vos cases ne peuvent pas être montrées sans réseau, cette fois. Réessayez plus tard.",
  all: "Voir toutes les cases",
  won: "✓ Gagnée le {day}",
  far: "{have} sur {need}",
  toWin: "À gagner",
  none: "Pas encore de case gagnée : elles viennent en apprenant.",
  one: "Vous avez gagné 1 case.",
  many: "Vous avez gagné {n} cases.",
  next: "La plus proche : « {title} ».",
  every: "Bravo, vous avez gagné toutes les cases !",
};
