/**
 * Words as the search index files them: the twin of `outputs/site/folding.py`, tested on one table.
 */
const BONES = 2;
const EMPTY = new Set(("a ai ainsi alors apres au aussi aux avant avec avoir bien c ca car ce cela ces cet cette chez "
  + "cmt com coman coment comment d dans de des dit dois doit du elle en est et etait etc ete etre "
  + "eux fai faire fais fait faites faut fau fo g il ils j jai je jsuis jsui juste k ka kan kand "
  + "ke kel kelle ki koi kom kon l la le les leur leurs lui m ma mais me mes moi mon n ne ni nos "
  + "notre nous on ont ou oui par pas pb peu peut peux plus pour pouvoir pr puis q qd quand que "
  + "quel quelle quelles quels qui quoi s sa sais sans se ses si son sont sous suis sur svp t ta "
  + "te tes toi ton tous tout toute toutes tres tu un une va vais veut veux vers vos votre vous y "
  + "dessus truc chose dan ds the of and to in for").split(" "));
/** What is heard, in capitals; the order of the lines matters.
 * @type {[RegExp, string][]} */
const HEARD = [
  [/ç/g, "S"],
  [/ph/g, "F"],
  [/sch|sh|ch/g, "C"],
  [/h/g, ""],
  [/[sxtdpz]+$/g, ""],
  [/(sc|xc|cc|c)(?=[eiy])/g, "S"],
  [/qu|ck|[ckq]/g, "K"],
  [/gn/g, "N"],
  [/gu(?=[eiy])/g, "G"],
  [/ge(?=[ao])|g(?=[eiy])|j/g, "J"],
  [/g/g, "G"],
  [/w/g, "v"],
  [/t(?=ion)|[sxz]/g, "S"],
  [/(.)\1+/g, "$1"],
  [/([aeiou])il(l?e?$|l)/g, "$1i"],
  [/eau|au/g, "O"],
  [/(ai|ei|i|y|u)[nm](?![aeiouyAEIO])/g, "1"],
  [/[ae][nm](?![aeiouyAEIO])/g, "2"],
  [/o[nm](?![aeiouyAEIO])/g, "3"],
  [/oi|oy/g, "OA"],
  [/ou/g, "W"],
  [/oeu|oe|eu/g, "E"],
  [/ai|ei|ay|ey|er$|e/g, "E"],
  [/[iy]/g, "I"],
  [/u/g, "U"],
  [/(.)\1+/g, "$1"],
  [/E+$/g, ""],
];
const VOWELS = /[aeiouAEIOUW123]+/g;

/** The words of a text without accents but cedillas, empty words out.
 * @param {string} text @returns {string[]} */
export function fold(text) {
  const bare = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss")
    .normalize("NFD").replace(/c\u0327/g, "ç").replace(/[\u0300-\u036f]/g, "");
  return (bare.match(/[a-zç0-9]+/g) || []).filter((word) => !EMPTY.has(word));
}

/** What is heard of a folded word. @param {string} word */
export function sound(word) {
  if (/\d/.test(word)) return word;
  return HEARD.reduce((said, [rule, heard]) => said.replace(rule, heard), word).toUpperCase();
}

/** The first bones of a folded word: the consonants one hears, and `a` for a vowel that begins.
 * @param {string} word */
export function bones(word) {
  const heard = sound(word);
  if (!heard) return "a";
  if (heard === word) return heard.replace(/ç/g, "c").slice(0, BONES);
  return ((heard.search(VOWELS) ? "" : "a") + heard.replace(VOWELS, "")).toLowerCase().slice(0, BONES);
}
