"""Stage 4, paper: four ballots to cut out, told apart by letter, by shape and by pattern.

Nothing out: a drawing each, black on white, that a photocopy keeps.
"""

from marelle.i18n import _

_SHAPES = {
    "A": '<circle cx="50" cy="50" r="44"/>',
    "B": '<path d="M8 8h84v84h-84z"/>',
    "C": '<path d="M50 4l48 88h-96z"/>',
    "D": '<path d="M50 2l48 48l-48 48l-48-48z"/>',
}
# Where the letter stands in its shape: the middle of a triangle is low.
_MIDDLE = {"C": 74}


def ballots() -> str:
    """Return the page of the four ballots."""
    return "".join(_ballot(letter) for letter in _SHAPES)


def _ballot(letter: str) -> str:
    patterns = {"A": "", "B": _lines(6), "C": _dots(), "D": _lines(3) + _lines(3, across=True)}
    title = _("Bulletin {letter}").format(letter=letter)
    y = _MIDDLE.get(letter, 50) + 13
    return (
        f'<section class="ballot"><svg viewBox="0 0 100 136" role="img"><title>{title}</title>'
        f'<g fill="#fff" stroke="#000" stroke-width="4">{_SHAPES[letter]}</g>'
        f'<text x="50" y="{y}" font-size="36" font-weight="700" font-family="Atkinson" '
        f'text-anchor="middle">{letter}</text><g transform="translate(0 116)">{patterns[letter]}'
        '<path fill="none" stroke="#000" d="M0.5 0.5h99v15h-99z"/></g></svg></section>'
    )


def _lines(apart: int, *, across: bool = False) -> str:
    """Return lines from side to side, or from top to bottom."""
    if across:
        d = "".join(f"M{x} 0v16" for x in range(apart, 100, apart * 2))
    else:
        d = "".join(f"M0 {y}h100" for y in range(apart, 16, apart))
    return f'<path fill="none" stroke="#000" stroke-width="1" d="{d}"/>'


def _dots() -> str:
    return "".join(f'<circle cx="{x}" cy="{y}" r="1.6"/>' for x in range(6, 98, 8) for y in (5, 11))
