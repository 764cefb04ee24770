/**
 * How a page speaks to the service worker: see `work` in theme/hub/sw.js.
 */
const PATIENCE = 8000; // ms for a worker to be there: in some private windows there never is one

/** The root of the site. */
export const site = new URL("../../", import.meta.url).href;

/** @param {string} what @param {string[]} modules @param {(share: number) => void} tell from 0 to 1
 * @returns {Promise<any>} what it says in the end; refused with the name of an error */
export async function ask(what, modules = [], tell = () => {}) {
  const none = new Promise((_, fail) => setTimeout(fail, PATIENCE, new Error("none")));
  const { active } = await Promise.race([navigator.serviceWorker?.ready || none, none]);
  const { port1, port2 } = new MessageChannel();
  active.postMessage({ do: what, modules }, [port2]);
  return new Promise((done, fail) => {
    port1.onmessage = ({ data }) => {
      if (data.failed) fail(new Error(data.failed));
      else if (data.done) done(data.done);
      else tell(data.bytes / data.of);
    };
  });
}
