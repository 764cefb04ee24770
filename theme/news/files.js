/**
 * The files an article asks for, from its own: written at build.
 * @type {Record<string, string>}
 */
export const files = { core: "", menu: "", film: "", pictures: "", comments: "" };
