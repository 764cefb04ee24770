/**
 * The sentences of an article, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  talk: "Lire et écrire les commentaires",
  asks: "Les commentaires viennent d’un autre serveur : {host}. Rien ne lui est demandé avant que vous touchiez ce bouton.",
  wait: "Un instant…",
  down: "Les commentaires ne répondent pas. Réessayez plus tard ; l’article, lui, est complet.",
  title: "Commentaires",
  none: "Personne n’a encore rien écrit. Commencez !",
  someone: "Sans nom",
  like: "J’aime ({n})",
  likeThis: "J’aime le commentaire de {name} ({n})",
  liked: "Merci : c’est compté.",
  unliked: "Ce n’est pas compté : vous l’aviez déjà dit, ou ce commentaire est de vous.",
  reply: "En réponse à {name}",
  write: "Votre commentaire",
  name: "Votre prénom ou votre équipe (facultatif)",
  send: "Envoyer",
  short: "Écrivez au moins trois lettres.",
  waits: "Merci. Votre commentaire paraîtra quand il aura été relu.",
  sent: "Merci. Votre commentaire est publié.",
  refused: "Le serveur n’a pas pris ce commentaire. Votre texte est toujours là : réessayez plus tard.",
  rules: "Restez courtois. N’écrivez ni nom de famille, ni adresse, ni rien sur la santé de quelqu’un.",
};
