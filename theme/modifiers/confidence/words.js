/**
 * The sentences of certainty, in French; at build, in the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  ask: "Êtes-vous sûr de votre réponse ?",
  sure: "Sûr",
  fair: "À peu près",
  guess: "Au hasard",
  say: "Dites d’abord si vous êtes sûr.",
  surely: "Sûr et juste : {n}",
  wrongly: "Sûr et faux : {n}, à revoir d’abord",
  luckily: "Pas sûr, mais juste : {n}",
  knowingly: "Pas sûr, et faux : {n}",
};
