/**
 * The connector of the site: this browser keeps the state, for the profile in use.
 *
 * One record per module, `mrl1:<profile>:<module>`: the state, and under `fin` the last result
 * with its date, which hub pages read. In a private window nothing is kept, and nothing breaks.
 */
import { place } from "./profile.js";

/** @returns {import("./session.js").Connector} */
export function connect() {
  const { module } = document.querySelector("main").dataset;
  let record = null;
  let key; // once: who began goes on, even when another window changes the profile
  const keep = (more) => {
    record = { ...record, ...more };
    try {
      localStorage[key] = JSON.stringify(record);
    } catch {
      // private window, or no room left
    }
  };
  return {
    start() {
      try {
        key = place(module);
        record = JSON.parse(localStorage[key]);
      } catch {
        // nothing yet, or nothing that can be read
      }
      return record;
    },
    answer() {},
    save: keep,
    finish: (result) => keep({ fin: { ...result, on: Date.now() } }),
  };
}
