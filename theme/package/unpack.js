/**
 * The files of a package, as the build put them in one: a line of JSON, then the bytes of each.
 * See outputs/site/packages.py.
 *
 * @typedef {{type: string, bytes: Uint8Array}} Inside
 */
const LINE = 10;

/** @param {ArrayBuffer} packed @returns {Promise<Map<string, Inside>>} by name */
export async function unpack(packed) {
  const bytes = new Uint8Array(packed);
  const end = bytes.indexOf(LINE);
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const files = /** @type {Map<string, Inside>} */ (new Map());
  let at = end + 1;
  for (const [name, type, length, zipped] of list) {
    const part = bytes.subarray(at, (at += length));
    files.set(name, { type, bytes: zipped ? await inflated(part) : part });
  }
  return files;
}

/** @param {Uint8Array} part */
async function inflated(part) {
  const whole = new Blob([/** @type {any} */ (part)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(whole).arrayBuffer());
}
