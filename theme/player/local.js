/**
 * The connector of the site: this browser keeps the state, for the profile in use.
 *
 * One record per module, `mrl1:<profile>:<module>`: the state, and under `fin` the last result
 * with its date, which hub pages read. In a private window nothing is kept, and nothing breaks.
 * Another tab may have the module too: only what changed is written, into what is there by then.
 */
import { place } from "./profile.js";

/** @returns {import("./session.js").Connector} */
export function connect() {
  let key; // once: who began goes on, even when another window changes the profile
  const read = () => {
    try {
      return JSON.parse(localStorage[key]);
    } catch {
      // nothing yet, or nothing that can be read
    }
  };
  const keep = (more) => {
    try {
      localStorage[key] = JSON.stringify({ ...read(), ...more });
    } catch {
      // private window, or no room left
    }
  };
  return {
    start(module) {
      try {
        key = place(module);
      } catch {
        // private window
      }
      return read();
    },
    save({ v, at, r, q }, id) {
      const before = read();
      const kept = before?.v === v && before; // what another site wrote in its own way is not mixed in
      // without an id the learner only moved: JSON leaves out what is undefined
      keep({ v, at, r: { ...kept?.r, [id]: r[id] }, q: { ...kept?.q, [id]: q[id] } });
    },
    restart: () => keep({ r: {} }),
    finish: (result) => keep({ fin: { ...result, on: Date.now() } }),
  };
}
