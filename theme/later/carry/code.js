/**
 * What a person did, as a code that can be typed or scanned, and back. No server sees it.
 *
 * Bytes: the age of this format, then the records, then a CRC-16 (CCITT) of all before. Of a
 * record: its name (a length, then three characters in two bytes), what it holds, the last result
 * (status, score and maximum in tenths, day since 2024, six digits of the version when it is known,
 * the day when it was done again, less well) or, of what is not finished, the square and the answers as JSON: whoever finished can do without,
 * and has fewer squares to scan. A record whose name begins with a dot is of a feature, and is JSON
 * as a whole. Written in base 32 without I, L, O and U (Crockford): typed for 1 and 0, they are
 * read as such.
 *
 * @typedef {Record<string, any>} Records by name, as `localStorage` has them
 */
const VERSION = 2;
const TWICE = 3; // a code that has days of what was done again: phones of before do not read it
const READ = [1, VERSION, TWICE]; // a code of the first age has no versions of modules
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const NAME = " abcdefghijklmnopqrstuvwxyz0123456789-.";
const STATUS = ["incomplete", "completed", "passed", "failed"];
const RESULT = 4;
const ANSWERS = 8;
const FOLLOWED = 16;
const AGAIN = 32;
const HEX = /^[0-9a-f]{6}$/;
const DAY = 86_400_000;
const EPOCH = Date.UTC(2024, 0, 1);

/** The code of records; *whole* has what is begun and features too, otherwise only results.
 * @param {Records} records @param {boolean} whole */
export function encode(records, whole) {
  const bytes = [Object.values(records).some(({ fin }) => twice(fin)) ? TWICE : VERSION];
  for (const [name, record] of Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const feature = name.startsWith(".");
    if (whole || (!feature && record.fin)) {
      putName(bytes, name);
      if (feature) putText(bytes, JSON.stringify(record));
      else putRecord(bytes, record, whole);
    }
  }
  const check = crc(bytes);
  return letters([...bytes, check >> 8, check & 255]);
}

/** The records of a code. @param {string} code @returns {Records}
 * @throws {Error} `bad` when it is not whole, `version` when it is of another age of the site */
export function decode(code) {
  const bytes = numbers(code);
  if (bytes.length < 3 || crc(bytes.slice(0, -2)) !== bytes.at(-2) * 256 + bytes.at(-1)) throw new Error("bad");
  if (!READ.includes(bytes[0])) throw new Error("version");
  const from = { bytes: bytes.slice(1, -2), at: 0 };
  const records = /** @type {Records} */ ({});
  while (from.at < from.bytes.length) {
    const name = takeName(from);
    records[name] = name.startsWith(".") ? JSON.parse(takeText(from)) : takeRecord(from);
  }
  return records;
}

/** What one has after getting *theirs*: nothing is ever lowered.
 * @param {any} mine @param {any} theirs */
export function merged(mine, theirs) {
  const most = count(theirs) > count(mine) ? { ...mine, ...theirs } : { ...theirs, ...mine };
  const [first, second] = [mine?.fin, theirs?.fin].map(rank);
  const fin = second > first ? theirs.fin : mine?.fin;
  return fin ? { ...most, fin } : most;
}

/** How many answers a record has; a seed is none, and its name holds a dot. @param {any} record */
const count = (record) => Object.keys(record?.r || {}).filter((name) => !name.includes(".")).length;

/** The day when what was done was done again, to the same end, if it was. @param {any} fin */
const twice = (fin) => (fin?.last?.status === fin?.status ? fin?.last?.on : 0);

/** @param {any} fin */
const rank = (fin) =>
  fin ? 1 + ["incomplete", "failed", "completed", "passed"].indexOf(fin.status) * 2 + (fin.max ? fin.score / fin.max : 0) : 0;

/** @param {number[]} bytes @param {any} record @param {boolean} whole */
function putRecord(bytes, { v, fin, at, ...rest }, whole) {
  const answers = whole && !fin && count(rest);
  const followed = HEX.test(fin?.v);
  const result = fin ? RESULT + Math.max(0, STATUS.indexOf(fin.status)) : 0;
  const again = twice(fin);
  bytes.push(result + (answers ? ANSWERS : 0) + (followed ? FOLLOWED : 0) + (again ? AGAIN : 0));
  if (fin) {
    putNumber(bytes, Math.round(fin.score * 10));
    putNumber(bytes, Math.round(fin.max * 10));
    putNumber(bytes, dayNumber(fin.on));
  }
  if (followed) for (const two of fin.v.match(/../g)) bytes.push(parseInt(two, 16));
  if (again) putNumber(bytes, dayNumber(again));
  if (answers) {
    putText(bytes, at || "");
    putText(bytes, JSON.stringify(rest));
  }
}

/** @param {number} on ms */
const dayNumber = (on) => Math.max(0, Math.floor(((on || EPOCH) - EPOCH) / DAY));

/** @typedef {{bytes: number[], at: number}} From */
/** @param {From} from */
function takeRecord(from) {
  const flags = take(from);
  const record = /** @type {any} */ ({ v: 1, at: "", r: {} });
  if (flags & RESULT) {
    const [score, max, day] = [takeNumber(from), takeNumber(from), takeNumber(from)];
    record.fin = { status: STATUS[flags & 3], score: score / 10, max: max / 10, on: EPOCH + day * DAY };
  }
  if (flags & FOLLOWED) {
    const digits = [take(from), take(from), take(from)];
    record.fin.v = digits.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  if (flags & AGAIN) record.fin.last = { on: EPOCH + takeNumber(from) * DAY, v: "", updated: "", status: record.fin.status };
  if (flags & ANSWERS) {
    record.at = takeText(from);
    Object.assign(record, JSON.parse(takeText(from)));
  }
  return record;
}

/** @param {number[]} bytes @param {string} name */
function putName(bytes, name) {
  bytes.push(name.length);
  for (let at = 0; at < name.length; at += 3) {
    const three = [0, 1, 2].reduce((sum, n) => sum * NAME.length + NAME.indexOf(name[at + n] || " "), 0);
    bytes.push(three >> 8, three & 255);
  }
}

/** @param {From} from */
function takeName(from) {
  const length = take(from);
  let name = "";
  while (name.length < length) {
    const three = take(from) * 256 + take(from);
    for (const place of [NAME.length ** 2, NAME.length, 1]) name += NAME[Math.floor(three / place) % NAME.length];
  }
  return name.slice(0, length);
}

/** @param {number[]} bytes @param {number} number */
function putNumber(bytes, number) {
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number & 127) | 128);
  bytes.push(number);
}

/** @param {From} from */
function takeNumber(from) {
  for (let number = 0, place = 1; ; place *= 128) {
    const byte = take(from);
    number += (byte & 127) * place;
    if (byte < 128) return number;
  }
}

/** @param {number[]} bytes @param {string} text */
function putText(bytes, text) {
  const utf8 = new TextEncoder().encode(text);
  putNumber(bytes, utf8.length);
  for (const byte of utf8) bytes.push(byte);
}

/** @param {From} from */
function takeText(from) {
  const length = takeNumber(from);
  return new TextDecoder().decode(Uint8Array.from({ length }, () => take(from)));
}

/** @param {From} from */
function take(from) {
  if (from.at >= from.bytes.length) throw new Error("bad");
  return from.bytes[from.at++];
}

/** @param {number[]} bytes */
function crc(bytes) {
  let rest = 0xffff;
  for (const byte of bytes) {
    rest ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 0x8000 ? (rest << 1) ^ 0x1021 : rest << 1) & 0xffff;
  }
  return rest;
}

/** @param {number[]} bytes */
function letters(bytes) {
  let [held, bits, text] = [0, 0, ""];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31];
    held &= 255;
  }
  return bits ? text + LETTERS[(held << (5 - bits)) & 31] : text;
}

/** @param {string} text */
function numbers(text) {
  const typed = text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[^0-9A-Z]/g, "");
  let [held, bits] = [0, 0];
  const bytes = [];
  for (const letter of typed) {
    const five = LETTERS.indexOf(letter);
    if (five < 0) throw new Error("bad");
    held = ((held << 5) | five) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 255);
  }
  return bytes;
}
