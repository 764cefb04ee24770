/**
 * What a feature remembers for the profile in use, as JSON: nobody else on this phone sees it.
 *
 * It is one record of `localStorage`, whose name begins with a dot so that no module has it: it
 * follows the profile, is erased with it, and is carried to another phone (see theme/later/carry).
 * What is too big for it goes to an IndexedDB whose name is `place(…)` too.
 *
 * A record may be damaged, made by hand, or of a newer site. Who reads it says what is sound in it:
 * the rest is as if absent, and before something is written over it the whole is put aside, under
 * the same name with a `~`.
 */
import { place } from "./profile.js";

/** Where the records of who is here begin; "" in a window that keeps nothing. */
export function mine() {
  try {
    return place("");
  } catch {
    return "";
  }
}

/** Whether this window keeps what is written: a private one may not, a full one neither. */
export function keeps() {
  try {
    localStorage["mrl1:try"] = "1";
    delete localStorage["mrl1:try"];
    return true;
  } catch {
    return false;
  }
}

/** What is sound in a record of one thing a name. @param {any} all @param {(each: any) => boolean} sound
 * @returns {Record<string, any>} */
export const only = (all, sound) =>
  Object.fromEntries(Object.entries(all ?? {}).filter(([, each]) => sound(each)));

/** @param {string} name @param {(kept: any) => any} [sound] what is understood of what was found */
export function profileStore(name, sound = (kept) => kept) {
  let own = ""; // where, once per page: an open page never writes in the name of who came after
  let strange = "";
  const key = () => (own ||= place(`.${name}`));
  return {
    /** What was written, or null: nothing yet, or a window that keeps nothing. @returns {any} */
    read() {
      try {
        const text = localStorage[key()];
        const kept = sound(JSON.parse(text));
        strange = JSON.stringify(kept) === text ? "" : text;
        return kept;
      } catch {
        return null;
      }
    },
    /** @param {any} value @returns {boolean} whether it is kept */
    write(value) {
      try {
        if (strange) localStorage[`${key()}~`] = strange;
        strange = "";
        localStorage[key()] = JSON.stringify(value);
        return true;
      } catch {
        return false;
      }
    },
  };
}
