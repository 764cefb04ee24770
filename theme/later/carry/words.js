/**
 * The sentences of who goes on with another phone, in French.
 * @type {Record<string, string>}
 */
export const words = {
  label: "Continuer sur un autre téléphone",
  scan: "Avec l’appareil photo de l’autre téléphone, visez ce carré, puis touchez le lien.",
  scans: "Avec l’appareil photo de l’autre téléphone, visez chaque carré, puis touchez le lien. Il y en a {n}.",
  private: "Rien ne passe par un serveur. Qui voit ce carré peut reprendre ce que vous avez fait.",
  square: "Carré {n} sur {of}",
  next: "Carré suivant",
  type: "Ou tapez ce code sur la page « Reprendre » de l’autre téléphone. Il garde les leçons finies.",
  copy: "Copier le code entier",
  copied: "Le code est copié.",
  nothing: "Il n’y a encore rien à emporter : commencez une leçon.",
  paste: "Tapez ou collez votre code",
  read: "Lire le code",
  part: "La partie {n} sur {of} est arrivée. Visez maintenant le carré suivant.",
  found: "Leçons : {n}, finies : {done}. Les ajouter à ce que vous avez fait sur ce téléphone ?",
  keep: "Ajouter",
  best: "Rien n’est perdu : votre meilleur résultat reste.",
  done: "C’est repris. Vous pouvez continuer.",
  home: "Aller à l’accueil",
  bad: "Ce code n’est pas entier, ou une lettre est fausse. Relisez-le.",
  version: "Ce code vient d’une autre version du site. Rechargez la page sur les deux téléphones, puis refaites le code.",
  full: "Ce téléphone ne peut rien retenir. Essayez sans navigation privée.",
};
