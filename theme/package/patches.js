/**
 * Makes the window of an opaque frame answer as packages expect: what they ask for by name comes
 * from the shelf, what they remember stays in memory, and the API is where they look for it.
 */
/** Elements that ask for a file as soon as they are told of it, and by which property.
 * @type {[any, string][]} */
const ASKERS = [
  [HTMLImageElement, "src"], [HTMLScriptElement, "src"], [HTMLMediaElement, "src"], [HTMLSourceElement, "src"],
  [HTMLTrackElement, "src"], [HTMLEmbedElement, "src"], [HTMLLinkElement, "href"], [HTMLObjectElement, "data"],
  [HTMLVideoElement, "poster"],
];

/** @param {any} made by shelf.js */
export function patch({ find, mend, written }) {
  for (const [type, name] of ASKERS) setter(type.prototype, name, find);
  setter(Element.prototype, "innerHTML", written);
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, ASKERS.some(([type, asks]) => asks === name && this instanceof type) ? find(value) : value);
  };
  const { write } = Document.prototype;
  Document.prototype.write = function (...texts) {
    write.call(this, written(texts.join("")));
  };
  const { fetch } = window;
  window.fetch = (asked, options) => fetch(typeof asked === "string" ? find(asked) : asked, options);
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (/** @type {any[]} */ ...asked) {
    open.apply(this, /** @type {any} */ ([asked[0], find(asked[1]), ...asked.slice(2)]));
  };
  window.Audio = /** @type {any} */ (function (/** @type {string} */ src) {
    return Object.assign(document.createElement("audio"), src ? { src } : {});
  });
  return () => observe(mend);
}

/** @param {any} proto @param {string} name @param {(value: any) => any} change */
function setter(proto, name, change) {
  const own = Object.getOwnPropertyDescriptor(proto, name);
  Object.defineProperty(proto, name, { ...own, set(value) { own.set.call(this, change(value)); } });
}

/** What enters the page by other ways is mended as it enters. @param {(element: Element) => void} mend */
function observe(mend) {
  const seen = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (!addedNodes.length) mend(/** @type {Element} */ (target));
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        mend(node);
        for (const element of node.querySelectorAll("*")) mend(element);
      }
    }
  });
  seen.observe(document, { subtree: true, childList: true, attributeFilter: ["style"] });
}

/** What packages look for around them. @param {string} name the API's @param {any} api */
export function surround(name, api) {
  const above = /** @type {any} */ ({ [name]: api });
  above.parent = above;
  hide("parent", above);
  for (const memory of ["localStorage", "sessionStorage"]) hide(memory, remembers());
}

/** @param {string} name @param {any} value */
const hide = (name, value) => Object.defineProperty(window, name, { value, configurable: true, writable: true });

/** A `Storage` that lasts as long as the frame. */
function remembers() {
  const all = /** @type {Map<string, string>} */ (new Map());
  return {
    getItem: (/** @type {string} */ key) => all.get(`${key}`) ?? null,
    setItem: (/** @type {string} */ key, /** @type {any} */ value) => void all.set(`${key}`, `${value}`),
    removeItem: (/** @type {string} */ key) => void all.delete(`${key}`),
    clear: () => all.clear(),
    key: (/** @type {number} */ rank) => [...all.keys()][rank] ?? null,
    get length() {
      return all.size;
    },
  };
}
