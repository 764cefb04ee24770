/**
 * The menu of options, and the features that keep things on this phone and let pictures wait: files
 * that the build names, beside this one.
 * @type {Record<string, string>}
 */
export const files = {};
