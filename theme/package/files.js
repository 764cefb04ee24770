/** Where the rest lies, beside this file: written at build.
 * @type {Record<string, string>} */
export const files = {};
