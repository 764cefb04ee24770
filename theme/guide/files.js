/**
 * The files a page of the guide asks for, from its own: written at build.
 * @type {Record<string, string>}
 */
export const files = { core: "", menu: "" };
