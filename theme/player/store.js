/**
 * What a feature remembers for the profile in use, as JSON: nobody else on this phone sees it.
 *
 * It is one record of `localStorage`, whose name begins with a dot so that no module has it: it
 * follows the profile, is erased with it, and is carried to another phone (see theme/later/carry).
 * What is too big for it goes to an IndexedDB whose name is `place(…)` too.
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

/** @param {string} name */
export function profileStore(name) {
  let own = ""; // where, once per page: an open page never writes in the name of who came after
  const key = () => (own ||= place(`.${name}`));
  return {
    /** What was written, or null: nothing yet, or a window that keeps nothing. @returns {any} */
    read() {
      try {
        return JSON.parse(localStorage[key()]);
      } catch {
        return null;
      }
    },
    /** @param {any} value @returns {boolean} whether it is kept */
    write(value) {
      try {
        localStorage[key()] = JSON.stringify(value);
        return true;
      } catch {
        return false;
      }
    },
  };
}
