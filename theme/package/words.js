/**
 * What is said around a package, in French; at build, in the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  begin: "Commencer",
  resume: "Reprendre",
  again: "Ouvrir de nouveau",
  leave: "Quitter",
  loading: "Un instant…",
  part: "Un instant… {n} %",
  frame: "Le module",
  begun: "Vous avez commencé ce module. Votre place est gardée sur ce téléphone.",
  passed: "C’est réussi.",
  failed: "Ce n’est pas encore réussi. Vous pouvez recommencer.",
  completed: "C’est terminé.",
  score: "Votre score : {n} %.",
  noNetwork: "Le module n’a pas pu être chargé. Vérifiez le réseau, puis touchez « Commencer ».",
  old: "Ce navigateur est trop ancien pour ce module. Mettez-le à jour, ou essayez sur un autre téléphone.",
  broken: "Ce module ne s’ouvre pas. Prévenez votre service de formation.",
  flood: "Ce module a été arrêté : il envoyait trop de messages. Votre place est gardée.",
};
