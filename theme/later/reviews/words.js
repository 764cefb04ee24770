/**
 * What the home page says of the reviews, in French.
 * @type {Record<string, string>}
 */
export const words = {
  one: "1 question à revoir aujourd’hui",
  many: "{n} questions à revoir aujourd’hui",
};
