/**
 * The menu of options and the feature that keeps things on this phone: files that the build names,
 * beside this one.
 * @type {Record<string, string>}
 */
export const files = {};
