/** The address in the assets of the menu of hub pages, then of each panel: written at build. */
export const menu = "";
/** @type {Record<string, string>} */
export const panels = {};
