/**
 * The file of every activity type, beside the file that carries this: written at build.
 * @type {Record<string, string>}
 */
export const files = {};
