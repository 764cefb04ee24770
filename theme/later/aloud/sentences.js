/**
 * The sentences of a square in the order of the page, each with the place to highlight.
 *
 * @typedef {{text: string, range: Range}} Sentence
 */

/** What is read in one breath: a sentence never runs from one of these into the next. */
const BLOCKS = "h2,h3,h4,p,li,legend,label,td,th,dt,dd,figcaption,summary,div,section";
/** What is not read: what acts, and what is drawn. */
const SILENT = "button,svg,select,script,[aria-hidden=true],audio,video";

/** @param {HTMLElement} square @param {string} lang @returns {Sentence[]} */
export function sentences(square, lang) {
  const walker = document.createTreeWalker(square, NodeFilter.SHOW_TEXT);
  /** @type {Text[][]} the text nodes of each block */
  const blocks = [];
  let last = null;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(SILENT) || !shown(parent)) continue;
    const block = parent.closest(BLOCKS);
    if (block !== last) blocks.push([]);
    blocks[blocks.length - 1].push(node);
    last = block;
  }
  return blocks.flatMap((nodes) => cut(nodes, lang));
}

/** @param {HTMLElement} element */
const shown = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

/** The sentences of a text, where each begins; an engine without `Intl.Segmenter` goes by the marks.
 * @param {string} whole @param {string} lang @returns {{segment: string, index: number}[]} */
function pieces(whole, lang) {
  if (Intl.Segmenter) return [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(whole)];
  return [...whole.matchAll(/.+?([.!?…]+\s+|$)/gs)].map(({ 0: segment, index }) => ({ segment, index }));
}

/** @param {Text[]} nodes @param {string} lang @returns {Sentence[]} */
function cut(nodes, lang) {
  const whole = nodes.map((node) => node.data).join("");
  return pieces(whole, lang)
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => {
      const range = document.createRange();
      range.setStart(...at(nodes, index));
      range.setEnd(...at(nodes, index + segment.trimEnd().length));
      return { text: segment.replace(/\s+/g, " ").trim(), range };
    });
}

/** The text node of a place in a block, and the place in it. @param {Text[]} nodes
 * @param {number} offset @returns {[Text, number]} */
function at(nodes, offset) {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  const last = nodes[nodes.length - 1];
  return [last, last.length];
}
