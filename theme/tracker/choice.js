/**
 * Whether this person's results are sent, and under which random number: `mrl1:<profile>:.tracker`.
 *
 * Nothing is sent before they said yes. Until they answer, what happens is kept on this phone; what
 * their browser says for every site (Global Privacy Control, Do Not Track) is a no. A number that
 * was left is never taken again.
 *
 * @typedef {{on?: boolean, account?: string, done?: Record<string, 1>}} Choice `on`: what was said;
 * `done`: the modules whose end was told, and that nobody began again since
 */
import { profileStore } from "../player/store.js";

const store = profileStore("tracker");

/** @returns {Choice} */
const said = () => store.read() || {};
const silent = () => {
  const { globalPrivacyControl, doNotTrack } = /** @type {any} */ (navigator);
  return globalPrivacyControl || doNotTrack === "1";
};

/** Whether the person has still to answer. */
export const asked = () => said().on === undefined && !silent();
export const sends = () => said().on === true;

/** @param {boolean} on */
export const choose = (on) => store.write(on ? { ...said(), on } : { on });

/** The random number of this person; nothing where nothing can be kept. @returns {string} */
export function account() {
  const { account } = said();
  if (account) return account;
  const made = crypto.randomUUID();
  return store.write({ ...said(), account: made }) ? made : "";
}

/** Whether the end of a module was told. @param {string} module */
export const told = (module) => !!said().done?.[module];

/** @param {string} module @param {boolean} end */
export function tell(module, end) {
  const { [module]: _before, ...others } = said().done || {};
  store.write({ ...said(), done: end ? { ...others, [module]: 1 } : others });
}
