/**
 * A package's LMS on this phone: scorm-again, given what was kept, and heard.
 *
 * It answers in the window where it runs, at once, as the standard wants (SCORM 1.2 RTE 3.2, SCORM
 * 2004 RTE 3.3); what a package sets is told soon after, many words at a time.
 */
import { begun, said } from "./record.js";

const SOON = 300; // ms: a package sets ten values in a row
/** @type {Record<string, [name: string, maker: string, events: string[]]>} */
const EDITIONS = {
  1.2: ["API", "Scorm12API", ["LMSSetValue", "LMSCommit", "LMSFinish"]],
  2004: ["API_1484_11", "Scorm2004API", ["SetValue", "Commit", "Terminate"]],
};

/** Put the API where packages look for it. scorm-again must be there.
 * @param {import("./record.js").Edition} edition @param {import("./record.js").Kept | null} kept
 * @param {number} mastery @param {(said: import("./record.js").Kept) => void} tell
 * @returns {{name: string, api: any, flush: () => void, end: () => void}} `flush` tells at once */
export function lms(edition, kept, mastery, tell) {
  const [name, maker, events] = EDITIONS[edition];
  const api = new window[maker]({ autocommit: false, logLevel: 5 });
  let timer = 0;
  const flush = () => {
    clearTimeout(timer);
    timer = 0;
    tell(said(edition, api.cmi));
  };
  api.loadFromJSON(begun(edition, kept, mastery), "cmi");
  for (const event of events) api.on(event, () => (timer ||= setTimeout(flush, SOON)));
  window[name] = api;
  const end = () => {
    clearTimeout(timer);
    delete window[name];
  };
  return { name, api, flush, end };
}
