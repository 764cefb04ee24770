/**
 * The profile as a drawing: a row of squares a competence, as in a hopscotch. What is reached is
 * filled and ticked, the rest is dashed: nothing is said by colour alone.
 *
 * @typedef {{title: string, reached: number | null, of: number}} Row
 */
const SVG = "http://www.w3.org/2000/svg";
const WIDE = 320;
const TALL = 78; // of a row
const TOP = 24; // of its squares
const SIDE = 42;
const EDGE = 2;

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(string | Node)} inside */
function drawn(tag, attributes, ...inside) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...inside);
  return made;
}

/** @param {Row} row @param {number} top */
function drawnRow({ title, reached, of }, top) {
  const wide = (WIDE - 2 * EDGE) / of;
  const squares = Array.from({ length: of }, (_, index) => {
    const done = reached !== null && index < reached;
    const x = EDGE + index * wide;
    const y = top + TOP;
    const middle = { x: x + wide / 2, y: y + SIDE / 2, "text-anchor": "middle", "dominant-baseline": "central" };
    return [
      drawn("rect", { class: done ? "on" : "off", x, y, width: wide - EDGE, height: SIDE, rx: 6 }),
      drawn("text", { class: done ? "on" : "off", "font-size": 18, ...middle }, `${index + 1}${done ? " ✓" : ""}`),
    ];
  });
  return [drawn("text", { x: EDGE, y: top + 15, "font-size": 16 }, title), ...squares.flat()];
}

/** @param {Row[]} rows @param {string} label what it says, in words */
export function profileChart(rows, label) {
  const shown = rows.flatMap((row, index) => drawnRow(row, index * TALL));
  return drawn("svg", { class: "profile", viewBox: `0 0 ${WIDE} ${rows.length * TALL}`, role: "img", "aria-label": label }, ...shown);
}
