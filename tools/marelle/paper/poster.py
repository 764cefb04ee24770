"""Stage 4, paper: a question to vote on in; its A3 poster, as large as the sheet holds, out.

A team stands three or four metres away: sizes come from the length of the texts, in the font that
prints, and what is left of the sheet goes between the answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from marelle.i18n import _
from marelle.model.prose import visible
from marelle.outputs.flyers.fit import POINT, Room, height, size
from marelle.paper.questions import Question, picture
from marelle.paper.talk import replies
from marelle.render.text import inline, typography

# Millimetres of the sheet without its margins and a little air, and of what style.css sets around
# texts: the line of the rank, the square of a letter and what it takes of a line, a picture,
# between two answers.
WIDTH, HEIGHT, RANK, SQUARE, INSET, PICTURE, APART, WIDEST = 380, 254, 24, 32, 46, 90, 5, 26
MOST, LEAST = 110.0, 30.0  # points
ASKED, LEADING = 1.1, 1.15  # the question, in the sizes of its answers; a line, in sizes
PICTURED = 38.0  # points of a caption, two pictures abreast


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """The size of answers, in points, and what stands between two of them, in millimetres."""

    points: float
    apart: float


def poster(n: int, question: Question) -> str:
    """Return a question to show from afar, its answers in letters that a ballot repeats."""
    shown, html = picture(question), question.kind.drawing.paper(question.item)
    answers = [_set(words) for _letter, words, _right, _said in replies(question)]
    fit = Fit(points=PICTURED, apart=0)
    if "<img" not in html:
        tall = HEIGHT - RANK - (PICTURE if shown else 0)
        fit = fitted(_set(question.item.prompt), answers, tall)
    line = fit.points * POINT * LEADING
    style = (
        f"font-size:{fit.points:g}pt;--apart:{fit.apart:.1f}mm;"
        f"--above:{max(0, (SQUARE - line) / 2):.1f}mm;--square:{max(0, (line - SQUARE) / 2):.1f}mm"
    )
    return (
        f'<section class="poster" style="{style}">'
        f'<p class="rank">{_("Question {n}").format(n=n)}</p>'
        f"<h2>{inline(question.item.prompt)}</h2>{shown}{html}</section>"
    )


def fitted(prompt: str, answers: Sequence[str], tall: float) -> Fit:
    """Return the largest size at which all has room in so many millimetres, and what is left."""
    widths = ((prompt, WIDTH, 700, ASKED), *((each, WIDTH - INSET, 400, 1.0) for each in answers))
    whole = min(
        size(text, Room(width=width, height=1e4, most=MOST, least=LEAST), weight) / larger
        for text, width, weight, larger in widths
    )
    points = float(floor(whole))
    while points > LEAST and _tall(prompt, answers, points) > tall:
        points -= 1
    left = max(0.0, tall - _tall(prompt, answers, points))
    return Fit(points=points, apart=min(WIDEST, APART + left / (len(answers) + 1)))


def _set(written: str) -> str:
    """Return the words of an author as they are printed: spaces that hold two words do on paper."""
    return typography(visible(written))


def _tall(prompt: str, answers: Sequence[str], points: float) -> float:
    """Return the millimetres that a question and its answers take, those between included."""
    asked = height(prompt, WIDTH, points * ASKED, LEADING, 700) + 1.5 * APART
    heights = (height(each, WIDTH - INSET, points, LEADING) for each in answers)
    return asked + sum(max(SQUARE, tall) + APART for tall in heights)
