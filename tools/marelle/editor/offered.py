"""What may be typed at a place: keys and values that the schema allows, names of the project.

The file is most often half written there. A word that nobody types is put in its place, first as a
key and then as a value, and the reader tells where that stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.editor.kinds import kind_at
from marelle.editor.lesson import of_lesson
from marelle.editor.names import Names
from marelle.editor.places import lines_of
from marelle.editor.sheets import Sheet, sheet_of, value_at
from marelle.editor.told import of_place, of_type, title_of
from marelle.editor.written import Offer, linked
from marelle.read.document import Path

_WORD = "marellezzici"
_BEFORE = re.compile(r"[^\s,\[\]{}\"'«»]*\Z")
_AFTER = re.compile(r"[^\s,\[\]{}\"'«»:]*")
_KEY = re.compile(r"\s*(?:- +)*\Z|.*[{,]\s*\Z")
# So many values at most: an editor that is given more asks again at the next key.
_MOST = 300


@dataclass(frozen=True, slots=True)
class _Gap:
    """Where one types: the text around the word that is begun, and its columns."""

    rows: list[str]
    line: int
    start: int
    end: int

    def filled(self, word: str) -> str:
        """Return the whole text with *word* there."""
        row = self.rows[self.line - 1]
        new = f"{row[: self.start - 1]}{word}{row[self.end - 1 :]}"
        return "\n".join([*self.rows[: self.line - 1], new, *self.rows[self.line :]])


def offered(names: Names, path: str, text: str, line: int, column: int) -> list[Offer]:
    """Return what may be typed at a place of the file *path*."""
    rows = lines_of(text)
    if not 0 < line <= len(rows):
        return []
    row, at = rows[line - 1], column - 1
    if (links := linked(names, path, row, at)) is not None:
        return links[:_MOST]
    inside = path.startswith("content/news/") and _is_sheet(rows, line)
    if path.endswith(".md") and not inside:
        return of_lesson(names, path, rows, line, at)[:_MOST]
    before, after = _BEFORE.search(row[:at]), _AFTER.match(row[at:])
    assert before
    assert after
    gap = _Gap(rows, line, before.start() + 1, at + after.end() + 1)
    return [*_keys(path, gap), *_values(names, path, gap)][:_MOST]


def _is_sheet(rows: list[str], line: int) -> bool:
    """Tell whether a line of an article is in its sheet."""
    return rows[0].startswith("---") and not any(r.startswith("---") for r in rows[1 : line - 1])


def _keys(path: str, gap: _Gap) -> Iterator[Offer]:
    """Yield the keys that may be written where one types."""
    row = gap.rows[gap.line - 1]
    rest = row[gap.end - 1 :].strip()
    if not _KEY.match(row[: gap.start - 1]) or (rest and rest[0] not in ":,}"):
        return
    named = rest.startswith(":")
    sheet = sheet_of(path, gap.filled(_WORD if named else f"{_WORD}: {_WORD}"))
    place = _key_place(sheet)
    if sheet is None or place is None:
        return
    there = value_at(sheet.document, place)
    needed = {key for schema in sheet.beside(place) for key in schema.get("required", ())}
    for key in sheet.keys(place):
        if isinstance(there, dict) and key in there:
            continue
        yield Offer(
            label=key,
            detail=title_of(sheet, (*place, key)),
            help=of_place(sheet, (*place, key)),
            new=key if named else f"{key}: ",
            start=gap.start,
            end=gap.end,
            kind="key",
            first=key in needed,
        )


def _values(names: Names, path: str, gap: _Gap) -> Iterator[Offer]:
    """Yield the values that may be written where one types."""
    sheet = sheet_of(path, gap.filled(_WORD))
    place = _value_place(sheet)
    if sheet is None or place is None:
        return
    schemas = sheet.beside(place)
    words = {str(word): "" for schema in schemas for word in schema.get("enum", ())}
    if any(schema.get("type") == "boolean" for schema in schemas):
        words |= {"true": "", "false": ""}
    kind = kind_at(sheet.schema, place)
    words |= names.known(kind, path, place) if kind else {}
    if kind == "anchor":
        words |= names.anchors(path.split("/")[2])
    title = title_of(sheet, place)
    for word, meaning in words.items():
        if _WORD in word:
            continue
        yield Offer(
            label=word,
            detail=meaning or title,
            help=of_type(word) if place[-1:] == ("type",) else "",
            new=word,
            start=gap.start,
            end=gap.end,
            kind="name" if kind else "value",
        )


def _key_place(sheet: Sheet | None) -> Path | None:
    if sheet is None:
        return None
    return next((p[:-1] for p in sheet.document.keys if p[-1:] == (_WORD,)), None)


def _value_place(sheet: Sheet | None) -> Path | None:
    if sheet is None:
        return None
    paths = sheet.document.values
    return next((p for p in paths if value_at(sheet.document, p) == _WORD), None)
