"""Stage 4, flyers: a direction's initials in, the hopscotch drawn in chalk that spells them out.

One square is a dot, two side by side are a dash: from the earth upwards, the squares say the
initials in Morse code (ITU-R M.1677), a gap after each letter. Morse with its gaps has one reading,
so no two directions have the same drawing, on any machine, for ever, and with no colour at all.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from random import Random

MORSE = {
    "A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "F": "..-.", "G": "--.",
    "H": "....", "I": "..", "J": ".---", "K": "-.-", "L": ".-..", "M": "--", "N": "-.",
    "O": "---", "P": ".--.", "Q": "--.-", "R": ".-.", "S": "...", "T": "-", "U": "..-",
    "V": "...-", "W": ".--", "X": "-..-", "Y": "-.--", "Z": "--..",
    "0": "-----", "1": ".----", "2": "..---", "3": "...--", "4": "....-", "5": ".....",
    "6": "-....", "7": "--...", "8": "---..", "9": "----.",
}  # fmt: skip
GAP = 0.4  # between two letters, in squares
# Width, shift and dashes of what is missing from a line of chalk, in widths of the line.
_CRUMBS = ((0.17, 0.24, (0.7, 2.9, 0.3, 1.9)), (0.13, -0.3, (1.6, 3.7, 0.2, 0.9)))
Point = tuple[float, float]
Line = tuple[Point, Point]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chalk:
    """Two colours and a thickness in millimetres; ``grain`` tells whether the ground shows."""

    ink: str = "#fff"
    ground: str = "#000"
    thick: float = 0.9
    grain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """Where a hopscotch may be drawn, in millimetres; ``along`` runs it from left to right."""

    width: float
    height: float
    along: bool = False


def steps(initials: str) -> tuple[str, ...]:
    """Return the squares of a hopscotch, a string a letter: ``.`` for one foot, ``-`` for two."""
    return tuple(MORSE[letter] for letter in initials)


def trail(initials: str, room: Trail, chalk: Chalk, title: str) -> str:
    """Return the hopscotch of *initials* as SVG, as large as *room* lets it, earth first."""
    length, across = (room.width, room.height) if room.along else (room.height, room.width)
    letters = steps(initials)
    count = sum(map(len, letters)) + GAP * (len(letters) - 1)
    # Half a line on each side stays in the room.
    side = min((across - chalk.thick) / 2, (length - chalk.thick) / count)
    lines = sorted(set(_lines(letters, side, across / 2)))
    used = side * count + chalk.thick
    if room.along:
        turned: Iterable[Line] = (((y, x), (v, u)) for (x, y), (u, v) in lines)
        box = f"{-chalk.thick / 2:.2f} 0 {used:.2f} {across:.2f}"
        size = f'width="{used:.2f}mm" height="{across:.2f}mm"'
    else:
        turned = (((x, -y), (u, -v)) for (x, y), (u, v) in lines)
        box = f"0 {chalk.thick / 2 - used:.2f} {across:.2f} {used:.2f}"
        size = f'width="{across:.2f}mm" height="{used:.2f}mm"'
    hand = Random(initials)  # noqa: S311 - a hand that shakes, the same for ever
    return (
        f'<svg class="trail" viewBox="{box}" {size} role="img"><title>{escape(title)}</title>'
        f"{_drawn(turned, hand, chalk)}</svg>"
    )


def sky(pictogram: str, width: float, chalk: Chalk, title: str) -> str:
    """Return the sky that ends a hopscotch *width* wide, with a *pictogram* (an SVG) in it."""
    chalk = replace(chalk, thick=chalk.thick * 26 / width)
    shape = "M1 25Q.8 19 1 13A12 12 0 0 1 25 13Q25.2 19 25 25M.6 25.1Q13 24.8 25.5 25"
    drawn = _inked(shape, chalk)
    inside = pictogram.replace("currentColor", chalk.ink)
    inside = inside.replace("<svg", '<svg x="4" y="5.4" width="18" height="18"', 1)
    return (
        f'<svg class="sky" viewBox="0 0 26 26" role="img"><title>{escape(title)}</title>'
        f"{drawn}{inside}</svg>"
    )


def _lines(letters: Iterable[str], side: float, middle: float) -> Iterator[Line]:
    """Yield the sides of the squares, those that two share twice; ``y`` grows from the earth."""
    y = 0.0
    for letter in letters:
        for foot in letter:
            xs = (-1, 0) if foot == "-" else (-0.5,)
            for x in xs:
                left, right, top = middle + x * side, middle + (x + 1) * side, y + side
                yield (left, y), (right, y)
                yield (left, top), (right, top)
                yield (left, y), (left, top)
                yield (right, y), (right, top)
            y += side
        y += GAP * side


def _drawn(lines: Iterable[Line], hand: Random, chalk: Chalk) -> str:
    """Draw lines by *hand*: hardly straight, a little too long."""
    return _inked("".join(_stroke(line, hand, chalk.thick) for line in lines), chalk)


def _inked(strokes: str, chalk: Chalk) -> str:
    """Draw a path in chalk: where it crumbles, the ground shows."""
    start = f'<g fill="none" stroke-linecap="round"><path stroke="{chalk.ink}"'
    drawn = f'{start} stroke-width="{chalk.thick:.2f}" d="{strokes}"/>'
    for width, shift, dashes in _CRUMBS if chalk.grain else ():
        marks = " ".join(f"{length * chalk.thick:.2f}" for length in dashes)
        away = f"{shift * chalk.thick:.2f}"
        drawn += (
            f'<path transform="translate({away} {away})" stroke="{chalk.ground}" '
            f'stroke-width="{width * chalk.thick:.2f}" stroke-dasharray="{marks}" d="{strokes}"/>'
        )
    return f"{drawn}</g>"


def _stroke(line: Line, hand: Random, thick: float) -> str:
    """Return one side, from one corner a little past the other, bowed by less than its width."""
    (x, y), (u, v) = line
    long = max(abs(u - x), abs(v - y)) or 1.0
    past = thick * hand.uniform(-0.1, 0.35) / long
    bow = thick * hand.uniform(-0.45, 0.45)
    across, down = (0.0, bow) if abs(u - x) > abs(v - y) else (bow, 0.0)
    a = (x - (u - x) * past, y - (v - y) * past)
    b = (u + (u - x) * past, v + (v - y) * past)
    c = ((x + u) / 2 + across, (y + v) / 2 + down)
    return f"M{a[0]:.2f} {a[1]:.2f}Q{c[0]:.2f} {c[1]:.2f} {b[0]:.2f} {b[1]:.2f}"
