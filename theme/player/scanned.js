/**
 * A page that a printed code opened: the direction that put it up is remembered, on this phone only.
 *
 * The page of a code (outputs/site/redirects.py) hands it on in the address, as `?de=DPE`.
 */
import { place } from "./profile.js";

const MARK = "de";
const CODE = /^[A-Z][A-Z0-9]{1,9}$/;
export const OWN = ".direction";

/** The direction that this person said is theirs, or whose paper was scanned. @returns {string} */
export function ownDirection() {
  try {
    const code = JSON.parse(localStorage[place(OWN)]);
    return CODE.test(code) ? code : "";
  } catch {
    return ""; // never said, or a private window
  }
}

/** @param {string} code of a direction; nothing to forget it */
export function keepDirection(code) {
  try {
    if (CODE.test(code)) localStorage[place(OWN)] = JSON.stringify(code);
    else localStorage.removeItem(place(OWN));
  } catch {
    // private window
  }
  dispatchEvent(new Event("mrl:own"));
}

/** Takes what a printed code says out of the address, and remembers it. */
export function scanned() {
  const address = new URL(location.href);
  const code = address.searchParams.get(MARK) || "";
  if (!CODE.test(code)) return;
  address.searchParams.delete(MARK);
  history.replaceState(history.state, "", address);
  keepDirection(code);
}
