/** The bodies of the films: a person, a stepladder, a room, a street. Values in, SVG out; units of the view. */
export const INK = "#1d2126", GREEN = "#0b6e4f", RED = "#9a3412", CARD = "#fff", SOFT = "#545c66";
export const YELLOW = "#ffd84d", SKY = "#a6d8f5";
const PAPER = "#f7f5ee", FLOOR = "#dfece4", ROAD = "#d9d9d4";
const FLAGS = [YELLOW, "#ffa28b", "#a5dd9b"];
export const GROUND = 190, TOP = 92, STEPS = [172, 152, 132, 112];

export const mix = (a, b, t) => a + (b - a) * t;
export const between = (p, q, t) => [mix(p[0], q[0], t), mix(p[1], q[1], t)];
const ease = (t) => (t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t));
/** How far one is from moment *a* to moment *b*, from 0 to 1, starting and stopping softly. */
export const span = (t, a, b) => ease((t - a) / (b - a));
const path = (points) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;

/** An arm or a leg of two equal bones, bent towards the left of its way. */
function limb(from, to, bone) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.min(Math.hypot(dx, dy), 2 * bone - 0.01) || 0.01;
  const out = Math.sqrt(bone * bone - (length * length) / 4) / length;
  const bend = [from[0] + dx / 2 + dy * out, from[1] + dy / 2 - dx * out];
  return `<path d="${path([from, bend, to])}"/>`;
}

/** Someone seen from the side; hands and feet are pairs, the nearer first. */
export function person({ shoulder, hip, hands, feet }) {
  const head = `<circle cx="${shoulder[0] + 2}" cy="${shoulder[1] - 14}" r="9" fill="${YELLOW}"/>`;
  const body = `<path d="${path([shoulder, hip])}" stroke="${GREEN}" stroke-width="13"/>`;
  const shoes = feet.map(([x, y]) => `<path d="M${x - 1} ${y}h7" stroke-width="6"/>`).join("");
  return limb(shoulder, hands[1], 18) + limb(hip, feet[1], 23) + body + limb(hip, feet[0], 23)
    + shoes + head + limb(shoulder, hands[0], 18);
}

/** Where the leg with the steps is at height *y*, of the ladder at *x* opened by *open*. */
export const onLeg = (x, open, y) => x - 8 - (36 * open * (y - TOP)) / (GROUND - TOP);

/** A stepladder, steps at the left. *bar* is how far its lock is shut; *banned* marks its top. */
export function ladder(x, open, bar = 0, banned = false) {
  const foot = onLeg(x, open, GROUND), far = x + 8 + 30 * open;
  const steps = STEPS.map((y) => `<path d="M${onLeg(x, open, y) - 4} ${y}h16" stroke-width="5"/>`);
  const left = onLeg(x, open, 146) + 4, right = x + 8 + (30 * open * (146 - TOP)) / (GROUND - TOP);
  const lock = `<path d="M${left} 146L${mix(left, right, bar)} ${mix(160, 146, bar)}"`
    + ` stroke="${GREEN}" stroke-width="5"/>`;
  return `<path d="M${x + 8} ${TOP}L${far} ${GROUND}" stroke="${SOFT}"/>`
    + (bar ? lock : "") + steps.join("")
    + `<path d="M${x - 8} ${TOP}L${foot} ${GROUND}"/>`
    + `<path d="M${x - 12} ${TOP}H${x + 10}" stroke-width="6" stroke="${banned ? RED : INK}"/>`
    + `<path d="M${x - 8} ${TOP}V70q0-4 4-4h6q4 0 4 4v22"/>`
    + `<path d="M${foot - 4} ${GROUND}h8M${far - 4} ${GROUND}h8" stroke-width="6"/>`;
}

/** A tick or a cross: never the colour alone. */
export function sign(right, size, x = 284, y = 36) {
  const [colour, mark] = right ? [GREEN, "M-9 0l7 8L10-8"] : [RED, "M-8-8L8 8M8-8L-8 8"];
  if (size <= 0) return "";
  return `<g transform="translate(${x} ${y}) scale(${size})" stroke="${colour}">`
    + `<circle r="20" fill="${CARD}"/><path d="${mark}" stroke-width="5"/></g>`;
}

/** The room with a window at *x*; the floor is deep enough for captions. */
export const room = (x, more = "") =>
  `<path d="M0 0h320v240H0z" fill="${PAPER}" stroke="none"/>`
  + `<path d="M0 ${GROUND}h320v50H0z" fill="${FLOOR}" stroke="none"/>${more}`
  + `<path d="M${x} 40h54v60h-54z" fill="${SKY}"/>`
  + `<path d="M${x + 27} 40v60M${x} 70h54M0 ${GROUND}h320"/>`;

/** Outside; the road is deep enough for captions. */
export const street = (more = "") =>
  `<path d="M0 0h320v240H0z" fill="${PAPER}" stroke="none"/>`
  + `<path d="M0 ${GROUND}h320v50H0z" fill="${ROAD}" stroke="none"/>`
  + `<path d="M0 150h40v40M0 96h26v54" stroke="${SOFT}" stroke-width="2"/><path d="M0 ${GROUND}h320"/>${more}`;

export const hook = (x) => `<path d="M${x} 0v22q0 8 7 8t7-7" stroke-width="3.5"/>`;

/** Bunting from the wall at the left to *hand*. */
export function garland(hand) {
  const sag = [hand[0] / 2, Math.max(18, hand[1]) + 22];
  const at = (t, k) => 2 * t * (1 - t) * sag[k] + t * t * hand[k] + (k ? 18 * (1 - t) ** 2 : 0);
  const flags = [1, 2, 3, 4, 5, 6, 7].map((n) => {
    const [x, y] = [at(n / 8, 0), at(n / 8, 1)];
    return `<path d="M${x - 6} ${y}h12l-6 13z" fill="${FLAGS[n % 3]}" stroke-width="2.5"/>`;
  });
  return `<path d="M0 18Q${sag} ${hand}" stroke-width="3"/>${flags.join("")}`;
}
