/** The five shots of the film: a moment from 0 to 1 in, the SVG of the whole view out. */
import {
  CARD, GREEN, GROUND, INK, RED, SOFT, STEPS, TOP,
  between, garland, hook, ladder, mix, onLeg, person, room, sign, span,
} from "./bodies.js";

/** Someone on the third step of the ladder at *x*, a hand on the rail, the other at *hand*. */
function perched(x, hand, lean = 0) {
  const foot = onLeg(x, 1, 132) - 9;
  return person({
    hip: [foot + 6 * lean, 90], shoulder: [foot + 8 + 34 * lean, 59 + 10 * lean],
    hands: [hand, [x - 8, 72]], feet: [[foot + 10, 132], [foot + 7, 132]],
  });
}

/** Their free hand on its way from the waist to the hook. */
const reaching = (x, t) => between([onLeg(x, 1, 132) + 15, 75], [x + 1, 35], t);

function carry(t) {
  const way = span(t, 0, 0.62), down = span(t, 0.62, 0.72), x = mix(84, 214, way);
  const stride = way < 1 ? Math.sin(way * 22) * 12 : 0;
  const door = `<path d="M14 74h46v116H14z" fill="${CARD}"/>`
    + `<circle cx="52" cy="134" r="2.5" fill="${INK}"/>`
    + `<path d="M60 190q46-4 50-30" stroke-dasharray="5 8" stroke-width="3" stroke="${SOFT}"/>`;
  const place = `${x - 194 + 2 * down} ${8 * down - 8}`;
  const carried = `<g transform="translate(${place})">${ladder(210, 0.12)}</g>`;
  const lifted = (by) => GROUND - Math.max(0, by) / 4;
  const feet = [[x - 6 + stride, lifted(stride)], [x - 8 - stride, lifted(-stride)]];
  const hands = [[x + 12, 120], [x + 10, 134]];
  return room(150, door) + carried + person({ hip: [x - 6, 146], shoulder: [x - 4, 114], hands, feet })
    + sign(true, span(t, 0.72, 0.82));
}

function lock(t) {
  const bar = span(t, 0.48, 0.62);
  const click = `<path d="M198 114l12-6M198 124h12M198 134l12 6" stroke="${GREEN}"/>`;
  const opened = ladder(160, mix(0.12, 1, span(t, 0.05, 0.4)), bar);
  return room(40) + `<g transform="translate(-40 -47.5) scale(1.25)">${opened}</g>`
    + (bar === 1 ? click : "") + sign(true, span(t, 0.68, 0.78));
}

function climb(t) {
  const x = 190, climbed = span(t, 0, 0.16) + span(t, 0.2, 0.38) + span(t, 0.42, 0.6);
  const levels = [GROUND, ...STEPS], part = climbed % 1;
  const step = Math.min(Math.floor(climbed + 1e-6), 3);
  const [from, to] = [levels[step], levels[step + 1]];
  const on = (level, back) => [onLeg(x, 1, level) + 1 - back, level];
  const foot = (a, b, back) => between(on(from, back), on(to, back), span(part, a, b));
  const y = mix(from, to, span(part, 0.1, 0.9)), hip = [onLeg(x, 1, y) - 9, y - 42];
  const held = Math.max(y - 63, 72), rail = (h) => [h < TOP ? x - 8 : onLeg(x, 1, h), h];
  return room(40) + ladder(x, 1, 1) + person({
    hip, shoulder: [hip[0] + 7, y - 73],
    hands: [rail(held), rail(Math.max(held - 8, 70))], feet: [foot(0.5, 1, 2), foot(0, 0.5, 0)],
  }) + sign(true, span(t, 0.66, 0.76));
}

function hang(t) {
  const hand = reaching(190, span(t, 0.3, 0.55));
  return room(40) + hook(190) + garland(hand) + ladder(190, 1, 1, true) + perched(190, hand)
    + `<path d="M204 ${TOP - 2}h8" stroke="${RED}" stroke-width="3"/>`
    + sign(false, 0.75 * span(t, 0.05, 0.2), 230, 88)
    + sign(true, span(t, 0.6, 0.7));
}

function move(t) {
  const before = room(14) + hook(226);
  if (t < 0.48) {
    const lean = span(t, 0.08, 0.3), start = onLeg(120, 1, 132) - 1;
    const hand = [start + 18 + 49 * lean, 71 - 16 * lean];
    const tipped = 7 * lean + (lean === 1 ? Math.sin(t * 90) * 0.8 : 0);
    const both = ladder(120, 1, 1) + perched(120, hand, lean);
    return before + garland(hand) + `<g transform="rotate(${tipped} 158 ${GROUND})">${both}</g>`
      + sign(false, span(t, 0.26, 0.34));
  }
  const x = mix(120, 226, span(t, 0.48, 0.66)), at = x - 64, stride = Math.sin(t * 60) * 9;
  if (t < 0.67) {
    return before + garland([at + 14, 150]) + ladder(x, 1, 1) + person({
      hip: [at, 146], shoulder: [at + 4, 114], hands: [[at + 30, 128], [at + 14, 150]],
      feet: [[at + stride, GROUND], [at - stride - 2, GROUND]],
    });
  }
  const hand = reaching(x, span(t, 0.74, 0.9));
  return before + garland(hand) + ladder(x, 1, 1) + perched(x, hand) + sign(true, span(t, 0.9, 0.97));
}

export const shots = [carry, lock, climb, hang, move];
