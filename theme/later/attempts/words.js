/**
 * The sentences of several attempts, in French; at build, in the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  rule: "Vous avez {n} essais. Seul le dernier compte.",
  more: "Changez votre réponse : il vous reste {n} essais.",
  last: "Changez votre réponse : c’est votre dernier essai.",
  same: "Vous avez déjà donné cette réponse. Changez-la, puis vérifiez.",
};
