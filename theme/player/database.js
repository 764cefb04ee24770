/**
 * One IndexedDB of one table, as promises: what is too big for `localStorage`, or is written often.
 *
 * Name it with `place(".…")` of profile.js: then it is a person's, and is erased with them.
 */

/**
 * @param {string} name @param {string} key the property of a row that names it
 * @param {any} env what a page gives; tests give another
 * @returns {(mode: IDBTransactionMode, act: (rows: IDBObjectStore) => any) => Promise<any>} does
 * *act* in one transaction, and resolves once it is written, with the result of what *act* asked
 */
export function table(name, key, env = globalThis) {
  /** @type {Promise<IDBDatabase>} */
  let base;
  const opened = () =>
    (base ||= new Promise((give, fail) => {
      const asked = env.indexedDB.open(name, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("rows", { keyPath: key });
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close(); // it is being erased
        give(asked.result);
      };
      asked.onerror = () => fail(asked.error);
    }));
  return async (mode, act) => {
    const all = (await opened()).transaction("rows", mode);
    return new Promise((give, fail) => {
      const asked = act(all.objectStore("rows"));
      all.oncomplete = () => give(asked?.result);
      all.onabort = () => fail(all.error);
    });
  };
}
