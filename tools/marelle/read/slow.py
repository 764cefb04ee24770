"""Stage 1, read: a text in Markdown in, the places that would take a renderer for ever out.

Python-Markdown tries every way to pair brackets, stars and backticks: a few thousand of them in one
paragraph take minutes. No lesson needs a tenth of these limits.
"""

import re
from collections.abc import Iterator

from marelle.i18n import _

MAX_MARKS = 200
MAX_LINE = 5_000
MAX_INDENT = 40
MAX_QUOTES = 8
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_MARKS = "[]()*_`<>!&\\\"'"
_QUOTES = re.compile(r"^[ >]*>", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def slow_spots(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the place, a sentence and a hint for each paragraph no renderer should be given."""
    for paragraph in _PARAGRAPH.finditer(text):
        for mark in _MARKS:
            if paragraph[0].count(mark) > MAX_MARKS:
                yield paragraph.start(), *_too_many(mark)
                break
        else:
            if max(map(len, paragraph[0].split("\n"))) > MAX_LINE:
                yield paragraph.start(), *_too_long()
    for match in _QUOTES.finditer(text):
        if match[0].count(">") > MAX_QUOTES:
            yield match.start(), *_too_nested()
    for match in _INDENT.finditer(text):
        if len(match[0].expandtabs(4)) > MAX_INDENT:
            yield match.start(), *_too_nested()


def _too_many(mark: str) -> tuple[str, str]:
    return _("Ce paragraphe contient plus de {cap} fois le signe « {mark} ».").format(
        cap=MAX_MARKS, mark=mark
    ), _("Coupez-le en plusieurs paragraphes, séparés par une ligne vide.")


def _too_long() -> tuple[str, str]:
    return _("Cette ligne compte plus de {cap} caractères.").format(cap=MAX_LINE), _(
        "Coupez-la en plusieurs paragraphes, séparés par une ligne vide."
    )


def _too_nested() -> tuple[str, str]:
    return _("Cette ligne est décalée ou citée sur trop de niveaux."), _("Réduisez son retrait.")
