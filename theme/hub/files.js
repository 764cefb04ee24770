/** The address of the menu of hub pages, in the assets: written at build. */
export const menu = "";
