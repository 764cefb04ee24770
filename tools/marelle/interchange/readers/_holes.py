"""Stage 1, interchange: a text with gaps of Moodle in; what is asked, the text, its gaps, out.

A gap is ``{1:SHORTANSWER:=a~=b}`` in a cloze, ``[[n]]`` elsewhere. In the text that comes out the
nth gap is ``{n}``, and no other brace is left.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from itertools import count

from marelle.interchange.readers._markup import markdown, sound
from marelle.interchange.readers.base import Answer

_GAP = re.compile(r"\{(\d*):([A-Z_]+):((?:\\.|[^{}\\])*)\}")
_PLACE = re.compile(r"\[\[(\d+)\]\]")
_PART = re.compile(r"(?:\\.|[^~\\])+")
_SHARE = re.compile(r"%(-?\d+(?:\.\d+)?)%")
# Two rare signs hold a gap while HTML is read; a brace that was typed would open one of ours.
_RARE = str.maketrans({"⦃": None, "⦄": None})
_BRACES = str.maketrans({"{": "(", "}": ")"})
_GAPS = str.maketrans({"⦃": "{", "⦄": "}"})
_HELD = re.compile(r"(⦃\d+⦄)")
_SPACES = re.compile(r"[ \n\t]{2,}")
# Tags inside a word part nothing; the others are as good as a space.
_JOINED = re.compile(r"</?(?:a|b|code|em|i|span|strong|sub|sup|tt|u)\b[^>]*>", re.IGNORECASE)
_PARTED = re.compile(r"<[^>]*>")
_UNDO = re.compile(r"\\(?=[~=#{}\\])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """A gap of a cloze: how it is filled, in Moodle's word, its answers, its share of points."""

    kind: str
    answers: Sequence[Answer]
    weight: int = 1


def cloze(html: str) -> tuple[str, str, list[Hole]]:
    """Return what is asked, as HTML, the text, and its gaps."""
    holes = [_hole(match[2], match[3], match[1]) for match in _GAP.finditer(html)]
    return (*parted(_GAP, html), holes)


def selected(html: str) -> tuple[str, str, list[int]]:
    """Return what is asked, as HTML, the text, and the number in each of its gaps."""
    return (*parted(_PLACE, html), [int(number) for number in _PLACE.findall(html)])


def parted(gap: re.Pattern[str], html: str) -> tuple[str, str]:
    """Return the paragraphs before the first gap, then the others as our text with gaps."""
    hidden = _hidden(gap, html)
    before = hidden.partition("⦃")[0]
    cut = before.rfind("</p>") + len("</p>") if "</p>" in before else 0
    return hidden[:cut], _shown(hidden[cut:])


def holed(gap: re.Pattern[str], html: str) -> str:
    """Return HTML as our text with gaps."""
    return _shown(_hidden(gap, html))


def _hidden(gap: re.Pattern[str], html: str) -> str:
    ranks = count()
    return gap.sub(lambda _match: f"⦃{next(ranks)}⦄", html.translate(_RARE))


def _shown(hidden: str) -> str:
    """Return our text: each stretch between gaps is read on its own, as a page does."""
    parts = (part if n % 2 else _stretch(part) for n, part in enumerate(_HELD.split(hidden)))
    text = _SPACES.sub(lambda match: match[0][0], "".join(parts)).strip()
    return text.translate(_GAPS)


def _stretch(html: str) -> str:
    """Return a stretch as our Markdown, with the space that parts it from a gap."""
    edges = unescape(_PARTED.sub(" ", _JOINED.sub("", html)))
    text = markdown(html).text.translate(_BRACES)
    before = edges[:1] if edges[:1].isspace() else ""
    after = edges[-1:] if edges[-1:].isspace() else ""
    return f"{before}{text}{after}" if text else before


def starless(text: str) -> str:
    """Return an answer to type, where a star is a star, as Moodle writes it."""
    return text.replace("*", r"\*")


def _hole(kind: str, inside: str, weight: str) -> Hole:
    """Return a gap; entities are undone last, for they hide marks."""
    answers = []
    for part in _PART.findall(inside):
        text, _hash, comment = _undone(part)
        share = 100.0 if text.startswith("=") else 0.0
        text = text.removeprefix("=")
        if found := _SHARE.match(text):
            share, text = float(found[1]), text[found.end() :]
        answers.append(
            Answer(
                text=sound(unescape(text)),
                share=share / 100,
                comment=markdown(unescape(comment)).text,
            )
        )
    return Hole(kind=kind, answers=answers, weight=int(weight or 1))


def _undone(part: str) -> tuple[str, str, str]:
    """Return an answer and its comment: a ``#`` that begins an entity parts nothing."""
    text, mark, comment = part, "", ""
    if found := re.search(r"(?<![&\\])#", part):
        text, mark, comment = part[: found.start()], "#", part[found.end() :]
    return _UNDO.sub("", text), mark, _UNDO.sub("", comment)
