/**
 * Where the LMS is: the name of its API in, the object out.
 *
 * SCORM 1.2 RTE 3.3.6.1, SCORM 2004 RTE 3.2: this window, the frames around it, then the window
 * that opened them. Frames of another origin throw when they are read; the search goes on above.
 */

/** @param {any} frame @param {string} name @returns {any} */
const read = (frame, name) => {
  try {
    return frame[name];
  } catch {
    return null; // another origin
  }
};

/** The object called `name` that has the method `proof`; an element of the page may bear the name.
 * @param {string} name @param {string} proof @returns {any} */
export function find(name, proof) {
  const met = new Set();
  const visit = (/** @type {any} */ frame) => {
    if (!frame || met.has(frame)) return null;
    met.add(frame);
    const api = read(frame, name);
    return api && read(api, proof) ? api : visit(read(frame, "parent")) || visit(read(frame, "opener"));
  };
  return visit(window);
}

/** Find it, now or soon: some LMSs open the content before their own page is whole. Who opened this
 * window by itself has no LMS to wait for.
 * @param {string} name @param {string} proof @returns {Promise<any>} null when there is none */
export async function meet(name, proof, tries = 60) {
  const api = find(name, proof);
  if (api || !tries || (window.parent === window && !window.opener)) return api;
  await new Promise((done) => setTimeout(done, 50));
  return meet(name, proof, tries - 1);
}
