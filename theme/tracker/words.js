/**
 * What is said of what is sent, in French. At build it is replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  about: "Pour améliorer les leçons, vos résultats et vos avis sont envoyés à {host}. Ils portent un numéro tiré au hasard, jamais votre nom. Ce que vous écrivez reste ici.",
  agree: "J’ai compris",
  refuse: "Ne rien envoyer",
  sent: "Vos résultats et vos avis sont envoyés à {host}, sous un numéro tiré au hasard. Ce que vous écrivez reste ici.",
  none: "Rien n’est envoyé depuis ce téléphone.",
  allow: "Envoyer mes résultats",
  one: "1 envoi attend le réseau.",
  many: "{n} envois attendent le réseau.",
  refused: "Envois refusés par {host} : {n}.",
  marks: "Vos notes sont aussi envoyées à {host}, sans votre nom. Le texte libre reste ici.",
  erased: "Ce qui attend encore le réseau sera effacé aussi : {n}.",
  first: "Envoyer d’abord",
  done: "Tout est parti.",
  missing: "Le réseau manque : rien n’a pu partir.",
};
