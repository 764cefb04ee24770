/**
 * What the view says, in French; at build, in the page's language.
 * @type {Record<string, string>}
 */
export const words = {
  loading: "Un instant…",
};
