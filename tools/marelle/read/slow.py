"""Stage 1, read: a text in Markdown in, the places that would take a renderer for ever out.

Python-Markdown tries every way to pair brackets, stars and backticks, looks for the end of HTML
from every « < », and recurses into nested lists: a few kilobytes take minutes, or the whole stack.
No lesson needs a tenth of these limits; at them, a whole file renders in some tenths of a second.
"""

import re
from collections.abc import Iterator

from marelle.i18n import _
from marelle.read.words import Words

MAX_MARKS = 200
MAX_IN_FILE = {"<": 100, "[": 600}
MAX_LINE = 5_000
MAX_INDENT = 40
MAX_LEVELS = 8
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_MARKS = "[]()*_`<>!&\\\"'"
_MARKER = r"(?:>|[-*+]|[0-9]{1,9}[.)])"
_NESTED = re.compile(rf"^(?:[ \t]*{_MARKER}[ \t]*){{{MAX_LEVELS + 1},}}[^\s]", re.MULTILINE)
_RULE = re.compile(r"[ \t]*([-*+])(?:[ \t]*\1)*[ \t]*$", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def slow_spots(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the place, a sentence and a hint for each part no renderer should be given."""
    for mark, cap in MAX_IN_FILE.items():
        if text.count(mark) > cap:
            yield text.index(mark), *_too_many_in_file(mark, cap)
    # What the whole text has not, no paragraph of it has: so it is for nearly every text.
    if _about(text):
        for paragraph in _PARAGRAPH.finditer(text):
            if said := _about(paragraph[0]):
                yield paragraph.start(), *said
    for match in _NESTED.finditer(text):
        if not _RULE.match(text, match.start()):
            yield match.start(), *_too_nested()
    for match in _INDENT.finditer(text):
        if len(match[0].expandtabs(4)) > MAX_INDENT:
            yield match.start(), *_too_nested()


def _about(paragraph: str) -> Words | None:
    for mark in _MARKS:
        if paragraph.count(mark) > MAX_MARKS:
            return _too_many(mark)
    if max(map(len, paragraph.split("\n"))) > MAX_LINE:
        return _too_long()
    return None


def _too_many(mark: str) -> Words:
    return _("Ce paragraphe contient plus de {cap} fois le signe « {mark} ».").format(
        cap=MAX_MARKS, mark=mark
    ), _("Coupez-le en plusieurs paragraphes, séparés par une ligne vide.")


def _too_many_in_file(mark: str, cap: int) -> Words:
    return _("Cette leçon contient plus de {cap} fois le signe « {mark} ».").format(
        cap=cap, mark=mark
    ), _("Répartissez-la en plusieurs écrans.")


def _too_long() -> Words:
    return _("Cette ligne compte plus de {cap} caractères.").format(cap=MAX_LINE), _(
        "Coupez-la en plusieurs paragraphes, séparés par une ligne vide."
    )


def _too_nested() -> Words:
    return _("Cette ligne est décalée ou citée sur trop de niveaux."), _("Réduisez son retrait.")
