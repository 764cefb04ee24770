/**
 * The sentences of a page that works without network, in French.
 * @type {Record<string, string>}
 */
export const words = {
  fresh: "Nouvelle version de cette leçon. Vos réponses restent.",
  freshEpisode: "Nouvelle version de cet épisode.",
  freshStand: "Nouvelle version de ces questions. Vos réponses restent.",
  reload: "Recharger",
  kept: "Sans réseau",
};
