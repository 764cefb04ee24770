/**
 * The sentences of a preview, in French. They are replaced by the language of the terminal.
 * @type {Record<string, string>}
 */
export const words = {
  one: "{n} erreur à corriger",
  several: "{n} erreurs à corriger",
  behind: "La page montre la dernière version sans erreur.",
  more: "et {n} de plus : voir le terminal",
  fold: "Réduire",
  unfold: "Montrer",
  remark: "{n} remarque",
  remarks: "{n} remarques",
  own: "Aperçu : ce bandeau n’est pas publié.",
  draft: "Brouillon",
  easy: "Facile à lire ({n}/100)",
  fair: "Assez facile à lire ({n}/100)",
  hard: "Difficile à lire ({n}/100)",
  lasts: "{n} min (fiche : {said})",
  same: "{n} min",
  gone: "Cette leçon n’est plus là. Son dossier a-t-il changé de nom ?",
  home: "Aller à l’accueil",
  trouble: "La page montre ce qui a été fabriqué avant.",
  lost: "marelle serve ne répond plus. Relancez-le dans le terminal.",
};
