/**
 * The sentences of what is kept on this phone, in French.
 * @type {Record<string, string>}
 */
export const words = {
  label: "Garder sans réseau",
  wait: "Un instant…",
  one: "Cette leçon pèse {size}. Elle s’ouvrira ensuite sans réseau, avec ses questions, ses images et ses sons.",
  many: "Choisissez les leçons à garder. Elles s’ouvriront ensuite sans réseau.",
  saving: "Votre téléphone économise les données : attendez d’avoir le wifi, si vous pouvez.",
  keep: "Garder cette leçon",
  keepAll: "Garder ces leçons ({size})",
  keepNone: "Rien de nouveau à garder",
  progress: "Téléchargement",
  done: "C’est gardé. Vous pouvez couper le réseau.",
  kept: "Cette leçon est gardée sur ce téléphone : elle s’ouvre sans réseau.",
  here: "gardée",
  none: "Aucune leçon n’est gardée pour l’instant.",
  total: "En tout : {size}.",
  remove: "Enlever",
  removeThis: "Enlever « {title} »",
  removeAll: "Tout enlever",
  shared: "Ce qui est gardé sert à toutes les personnes qui utilisent ce téléphone. Aucune réponse n’y est.",
  minutes: "{n} min",
  kilo: "{n} ko",
  mega: "{n} Mo",
  noRoom: "Il n’y a plus assez de place sur ce téléphone. Enlevez une leçon gardée, puis réessayez.",
  noNetwork: "Le réseau manque. Ce qui est déjà arrivé n’est pas perdu : réessayez plus tard.",
  notHere: "Ce navigateur ne sait pas garder de leçon. Essayez sans navigation privée.",
};
