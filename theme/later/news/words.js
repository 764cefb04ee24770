/**
 * The sentences of the wall, in French; at build, in the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  fresh: "Nouveau",
  newOne: "1 nouvel article depuis votre dernière visite.",
  newMany: "{n} nouveaux articles depuis votre dernière visite.",
  mark: "Mettre de côté",
  unmark: "Ne plus garder de côté",
  marked: "Mis de côté. Vous le retrouvez dans « Mes leçons ».",
  unmarked: "Il n’est plus de côté.",
  lost: "Cette fenêtre ne garde rien : l’article n’est pas mis de côté.",
  share: "Partager",
  copied: "L’adresse est copiée. Collez-la dans un message.",
  copy: "Copiez cette adresse :",
  title: "Articles mis de côté",
  none: "Aucun. Sur un article, touchez « Mettre de côté ».",
  remove: "Retirer",
  removeThis: "Retirer « {title} »",
};
