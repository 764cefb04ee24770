/**
 * The menu of options, and the features that keep things on this phone, let pictures wait, and lead
 * along a path: files
 * that the build names, beside this one.
 * @type {Record<string, string>}
 */
export const files = {};
