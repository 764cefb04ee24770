/** The code of a tutor, as the page knows it: outputs/site/signing.py makes the same. */
const ROUNDS = 100_000;
const BITS = 128;

/** @param {string} path @param {string} step @param {string} typed
 * @returns {Promise<string>} refused where the browser gives no digest: a page without https */
export async function digest(path, step, typed) {
  const bytes = new TextEncoder();
  const code = bytes.encode(typed.toUpperCase().replace(/[^0-9A-Z]/g, ""));
  const key = await crypto.subtle.importKey("raw", code, "PBKDF2", false, ["deriveBits"]);
  const salt = bytes.encode(`marelle:${path}/${step}`);
  const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, key, BITS);
  return [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
