/**
 * The files of a package inside a frame that may ask nobody for anything: each has an address of
 * this frame alone, and what the package asks for by name is given there.
 */
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;
const STYLED = /url\(\s*(["']?)([^"')]+)\1\s*\)|@import\s+(["'])([^"']+)\3/g;
const NAMED = /(\s(?:src|poster|data|href)\s*=\s*)(["'])([^"']*)\2/gi;
const ASKED = ["src", "href", "poster", "data", "background"];

/** @param {Map<string, import("./unpack.js").Inside>} files @param {string} launch its first page
 * @returns what finds addresses in a text, and what reads a page */
export function shelf(files, launch) {
  const here = new URL(".", document.baseURI).href;
  const given = /** @type {Map<string, string>} */ (new Map());
  const text = (/** @type {string} */ name) => decoded(files.get(name).bytes);

  /** The address of a file, made the first time. @param {string} name */
  const address = (name) => {
    if (!given.has(name)) {
      given.set(name, ""); // two sheets may import each other
      const { type, bytes } = files.get(name);
      const content = type === "text/css" ? styled(text(name), name) : bytes;
      given.set(name, URL.createObjectURL(new Blob([/** @type {any} */ (content)], { type })));
    }
    return given.get(name);
  };

  /** What to ask for instead of what was asked for. @param {any} asked @param {string} from a file */
  const find = (asked, from = launch) => {
    const typed = `${asked ?? ""}`.trim();
    const bare = typed.startsWith(here) ? typed.slice(here.length) : typed;
    if (!bare || SCHEME.test(bare)) return asked;
    const { pathname } = new URL(bare, `file:///${from.split("/").map(encodeURIComponent).join("/")}`);
    const name = plain(pathname.slice(1));
    return files.has(name) ? address(name) : asked;
  };

  /** @param {string} css @param {string} [from] */
  const styled = (css, from) =>
    css.replace(STYLED, (all, _q, url, _i, sheet) => (url ? `url("${find(url, from)}")` : sheet ? `@import "${find(sheet, from)}"` : all));

  /** @param {string} html */
  const written = (html) => `${html}`.replace(NAMED, (_, before, quote, asked) => `${before}${quote}${find(asked)}${quote}`);

  /** Mend what an element asks for. @param {Element} element */
  const mend = (element) => {
    for (const name of ASKED) {
      const asked = element.localName !== "a" && element.getAttribute(name);
      if (asked && find(asked) !== asked) element.setAttribute(name, find(asked));
    }
    const style = element.getAttribute("style");
    if (style?.includes("url(") && styled(style) !== style) element.setAttribute("style", styled(style));
    if (element.localName === "style" && element.textContent.includes("url(")) element.textContent = styled(element.textContent);
  };

  /** A page of the package, as it can be shown here. @param {string} name */
  const page = (name) => {
    const read = new DOMParser().parseFromString(text(name), "text/html");
    for (const element of read.querySelectorAll("*")) mend(element);
    return `<!doctype html>${read.documentElement.outerHTML}`;
  };
  return { find, mend, page, written };
}

/** @param {string} path */
function plain(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A text, in the letters that it says it is written with. @param {Uint8Array} bytes */
function decoded(bytes) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const [, named] = /charset\s*=\s*["']?([\w-]+)/i.exec(head) || [];
  try {
    return new TextDecoder(named || "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
