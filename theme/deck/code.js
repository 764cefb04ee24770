/**
 * Codes that people copy by hand, with letters that say when they were copied wrong.
 *
 * It is a game: whoever reads this file can make a code. It stops mistakes, not cheats.
 */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // as printed codes: no 0/O, no 1/I/L

/** FNV-1a, 32 bits: the same number for the same text, on every phone. @param {string} text */
export function hash(text) {
  let number = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) number = Math.imul(number ^ byte, 0x01000193);
  return number >>> 0;
}

/** Letters that change with the text, two if not told, six at most. @param {string} text @param {number} [n] */
export function check(text, n = 2) {
  const number = hash(text);
  return Array.from({ length: n }, (_, at) => LETTERS[Math.floor(number / 31 ** at) % 31]).join("");
}

/** Letters by chance. @param {number} n */
export const salt = (n) => [...crypto.getRandomValues(new Uint8Array(n))].map((byte) => LETTERS[byte % 31]).join("");

/** The code of who took part: right answers, chance, check. @param {string} challenge
 * @param {number} right @param {string} chance */
export const participation = (challenge, right, chance) => {
  const body = LETTERS[right] + chance;
  return body + check(`${challenge} ${body}`);
};

/** The right answers of a participation code, or nothing when it is not one of this challenge.
 * @param {string} challenge @param {string} typed @returns {number | undefined} */
export function verified(challenge, typed) {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const body = code.slice(0, -2);
  if (body.length === 5 && check(`${challenge} ${body}`) === code.slice(-2)) return LETTERS.indexOf(body[0]);
}
