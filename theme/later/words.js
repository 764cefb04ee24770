/**
 * The sentences of the menu, in French. At build they are replaced by the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  menu: "Options",
  close: "Fermer",
  back: "Retour",
  missing: "Le réseau manque. Réessayez quand il sera revenu.",
};
