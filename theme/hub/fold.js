/**
 * Words as the search index files them: the twin of `outputs/site/search.py`, tested on one table.
 */
const EMPTY = new Set(("a au aux avec ce ces cette c d dans de des du elle en et eux il ils j je l la le les leur lui "
  + "ma mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa sans se ses si "
  + "son sur ta te tes toi ton tu un une vos votre vous y est sont the of and to in").split(" "));

/** @param {string} text @returns {string[]} */
export function fold(text) {
  const bare = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return (bare.match(/[a-z0-9]+/g) || []).filter((word) => !EMPTY.has(word)).map(stem);
}

/** @param {string} word */
export function stem(word) {
  if (word.length > 4 && word.endsWith("aux")) word = word.slice(0, -3) + "al";
  else if (word.length > 3 && /[sx]$/.test(word)) word = word.slice(0, -1);
  if (word.length > 4 && word.endsWith("ail")) word = word.slice(0, -3) + "al";
  return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
}

/** The shard of a folded word: its first letter, and a quarter by the second one.
 * @param {string} word */
export function shardOf(word) {
  return `${/[a-z]/.test(word[0]) ? word[0] : "0"}${word.length > 1 ? word.charCodeAt(1) % 4 : 0}`;
}
