/** The six shots of « Monter et descendre du camion »: a moment from 0 to 1 in, the SVG out. */
import {
  CARD, GREEN, GROUND, INK, SKY, SOFT, YELLOW,
  mix, person, sign, span, street,
} from "./bodies.js";

const SILL = 118, MIDDLE = 146, LOW = 172, RAIL = 168;
const UP = [GROUND, LOW, MIDDLE, SILL], DOWN = [SILL, MIDDLE, LOW, GROUND];

/** The truck from the front, its steps and its rail at the left. */
const TRUCK = `<path d="M184 26h112q10 0 10 10v136H176V36q0-10 10-10z" fill="${CARD}"/>`
  + `<path d="M188 42h106v50H188z" fill="${SKY}"/><path d="M206 92l20-10M252 92l20-10" stroke-width="3"/>`
  + `<circle cx="196" cy="136" r="8" fill="${YELLOW}"/><circle cx="286" cy="136" r="8" fill="${YELLOW}"/>`
  + `<path d="M214 112h54M214 122h54" stroke="${SOFT}"/><path d="M176 154h130M232 26v-8h18v8"/>`
  + `<path d="M186 174h24v16h-24zM272 174h24v16h-24z" fill="${INK}"/>`
  + `<path d="M178 60h-10v70h10" stroke="${GREEN}" stroke-width="5"/>`
  + `<path d="M156 ${LOW}h20M156 ${MIDDLE}h20M160 ${SILL}h16" stroke-width="5"/>`;

const scene = (more, moving = "") => street(more) + TRUCK + moving;
const turned = (x, body) => `<g transform="translate(${2 * x} 0) scale(-1 1)">${body}</g>`;
const bag = (x, y) =>
  `<path d="M${x - 11} ${y - 18}h22v18h-22z" fill="${YELLOW}"/><path d="M${x - 5} ${y - 18}v-6h10v6" stroke-width="3"/>`;

/** Someone on the way along *levels*: *way* goes from 0 to 3, one hand or one foot at a time. */
function climber(levels, way, marks = false) {
  const step = Math.min(Math.floor(way + 1e-6), 2), part = way - step;
  const [from, to] = [levels[step], levels[step + 1]];
  const grip = (level) => Math.min(Math.max(level - 62, 70), 116);
  const at = (a) => span(part, a, a + 0.22);
  const x = (y) => (y === GROUND ? 146 : 158);
  const hands = [0, 0.25].map((a, n) => [RAIL, mix(grip(from), grip(to), at(a)) + 14 * n]);
  const feet = [0.5, 0.75].map((a, n) => [mix(x(from), x(to), at(a)) + 3 * n, mix(from, to, at(a)) - 10 * Math.sin(Math.PI * at(a))]);
  const y = mix(from, to, span(part, 0.45, 1)), side = mix(x(from), x(to), span(part, 0.45, 1));
  const hip = [side - 10, y - 41], shoulder = [side - 4, y - 72];
  const held = [...hands.map((p, n) => [p, [0, 0.25][n]]), ...feet.map((p, n) => [p, [0.5, 0.75][n]])];
  const still = held.filter(([, a]) => at(a) === 0 || at(a) === 1).slice(0, 4);
  const dots = still.map(([[px, py]]) => `<circle cx="${px}" cy="${py}" r="6" stroke-width="3" stroke="${GREEN}" fill="none"/>`);
  return person({ hip, shoulder, hands, feet }) + (marks ? dots.join("") : "");
}

/** Out of the cab at one bound, on ice. */
function jump(t) {
  const way = span(t, 0.3, 0.5), down = way * way, x = mix(150, 96, way);
  const y = mix(SILL, GROUND, down) - 26 * Math.sin(Math.PI * way), hurt = span(t, 0.5, 0.56);
  const slip = 12 * hurt, hip = [x - 4 - slip / 2, y - 40 + slip];
  const body = person({
    hip, shoulder: [hip[0] + 4 - slip, hip[1] - 30],
    hands: [[hip[0] + 30, hip[1] - 26], [hip[0] - 26, hip[1] - 24]],
    feet: [[x + 4 + slip, y], [x - 6 + 2 * slip, y]],
  });
  const ice = `<path d="M58 ${GROUND + 6}q34-9 70 0z" fill="${SKY}" stroke="${SOFT}" stroke-width="2"/>`;
  return scene(ice, turned(x, body)) + sign(false, span(t, 0.6, 0.7), 44, 40);
}

/** The bag goes up first. */
function load(t) {
  const lift = span(t, 0.15, 0.45), x = 140, put = span(t, 0.5, 0.62);
  const hand = [mix(x + 16, 158, lift), mix(146, 108, lift)];
  const body = person({
    hip: [x - 6, 148], shoulder: [x - 2, 117],
    hands: [[mix(hand[0], RAIL, put), mix(hand[1], 122, put)], [mix(hand[0] - 4, RAIL, put), mix(hand[1] + 2, 110, put)]],
    feet: [[x - 4, GROUND], [x - 12, GROUND]],
  });
  const held = lift < 1 ? bag(hand[0] + 4, hand[1] + 24 - 14 * lift) : bag(164, SILL - 2);
  return scene("", held + body) + sign(true, span(t, 0.66, 0.76), 44, 40);
}

const enter = (t) => scene("", climber(UP, 3 * Math.min(1, t / 0.8))) + sign(true, span(t, 0.84, 0.92), 44, 40);

/** Near, slowly, with a ring around each point of support. */
const points = (t) =>
  `<g transform="translate(-110 -72) scale(1.5)">${scene("", climber(UP, 1.7 * t + 0.8, true))}</g>`;

/** A look at the ground from the door, then a turn. */
function look(t) {
  const turn = t > 0.55, x = 158, nod = 4 * span(t, 0.12, 0.24);
  const ray = `<path d="M132 ${mix(52, 60, span(t, 0.2, 0.3))}L96 ${GROUND - 6}" stroke="${SOFT}" stroke-width="3" stroke-dasharray="5 8"/>`;
  const still = { hip: [x - 10, SILL - 41], feet: [[x, SILL], [x - 6, SILL]] };
  const away = turned(x - 6, person({ ...still, shoulder: [x - 6 + nod, SILL - 71], hands: [[x - 12, SILL - 44], [x - 18, SILL - 50]] }));
  const facing = climber(DOWN, 0);
  return scene("", turn ? facing : away + (t > 0.2 ? ray : "")) + sign(true, span(t, 0.7, 0.8), 44, 40);
}

const leave = (t) => scene("", climber(DOWN, 3 * Math.min(1, t / 0.8))) + sign(true, span(t, 0.84, 0.92), 44, 40);

export const shots = [jump, load, enter, points, look, leave];
