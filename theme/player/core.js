/**
 * What a page that is not a lesson needs to show any activity of a lesson: a deck, a duel.
 *
 * It copies the activity's HTML, asks for its element, listens to `mrl:answer`, or lets `session`
 * do so; see docs/developers/extending.md.
 */
import { Activity } from "./activity.js";
import { files } from "./files.js";
import { session } from "./session.js";
import { words } from "./words.js";

/** What is asked for, by type. @type {Record<string, Promise<void>>} */
const asked = {};
let tries = 0;

/** Register the element of a type, once; after a failure it may be asked for again.
 * @param {string} type @returns {Promise<void>} */
async function element(type) {
  asked[type] ||= import(`./${files[type]}#${tries++}`).then((file) => file.default({ Activity, words }));
  try {
    await asked[type];
  } catch (error) {
    delete asked[type];
    throw error;
  }
}

/** The file of each type, beside this one. */
const types = files;

export { Activity, element, session, types, words };
