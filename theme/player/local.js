/**
 * The connector of the site: this browser keeps the state, for the profile in use.
 *
 * One record per module, `mrl1:<profile>:<module>`: the state, and under `fin` the last result
 * with its date, which hub pages read. In a private window nothing is kept, and nothing breaks.
 */

/** @returns {import("./session.js").Connector} */
export function connect() {
  const { module } = document.querySelector("main").dataset;
  const place = () => `mrl1:${localStorage["mrl1:profile"] || 0}:${module}`;
  let record = null;
  const keep = (more) => {
    record = { ...record, ...more };
    try {
      localStorage[place()] = JSON.stringify(record);
    } catch {
      // private window, or no room left
    }
  };
  return {
    start() {
      try {
        record = JSON.parse(localStorage[place()]);
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
