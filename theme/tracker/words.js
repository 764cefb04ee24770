/**
 * What is said of what is sent, in French. At build it is replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  ask: "Envoyer vos résultats ? C’est vous qui choisissez.",
  about: "Si vous êtes d’accord, vos résultats et vos avis sont envoyés à {host}, pour améliorer les leçons. Ils portent un numéro tiré au hasard, jamais votre nom. Ce que vous écrivez reste ici.",
  until: "Sans réponse de votre part, rien ne part. Vous pourrez changer d’avis dans le menu « ⋯ », à « Mes avis ».",
  agree: "D’accord",
  refuse: "Non merci",
  thanks: "Merci. Vous pouvez changer d’avis dans le menu « ⋯ », à « Mes avis ».",
  noted: "C’est noté : rien n’est envoyé. Vous pouvez changer d’avis dans le menu « ⋯ », à « Mes avis ».",
  held: "En attente de votre réponse : {n}.",
  sent: "Vos résultats et vos avis sont envoyés à {host}, sous un numéro tiré au hasard. Ce que vous écrivez reste ici.",
  stop: "Ne plus rien envoyer",
  none: "Rien n’est envoyé depuis ce téléphone.",
  allow: "Envoyer mes résultats",
  one: "1 envoi attend le réseau.",
  many: "{n} envois attendent le réseau.",
  refused: "Envois refusés par {host} : {n}.",
  marks: "Vos notes sont aussi envoyées à {host}, sans votre nom. Le texte libre reste ici.",
  maybe: "Vos notes ne seront envoyées à {host} que si vous êtes d’accord. Le texte libre reste ici.",
  erased: "Ce qui attend encore le réseau sera effacé aussi : {n}.",
  first: "Envoyer d’abord",
  done: "Tout est parti.",
  missing: "Le réseau manque : rien n’a pu partir.",
};
