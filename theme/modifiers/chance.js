/** Chance that can be had again: the same seed gives the same draw and the same order. Pure. */

/** A seed, short enough to be kept beside the answers. */
export const seed = () => Math.random().toString(36).slice(2, 8);

/** A number that depends only on *text*, spread over 32 bits (FNV-1a, then MurmurHash3's end).
 * @param {string} text */
export function spread(text) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) || 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
