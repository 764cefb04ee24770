"""What may be typed at a place: keys and values that the schema allows, names of the project.

The file is most often half written there. A word that nobody types is put in its place, first as a
key and then as a value, and the reader tells where that stands.
"""

import re
from collections.abc import Callable, Iterator

from marelle.editor.kinds import kind_at
from marelle.editor.learned import key_kind
from marelle.editor.lesson import of_lesson
from marelle.editor.names import Names
from marelle.editor.places import Gap, lines_of
from marelle.editor.sheets import Sheet, sheet_of, value_at
from marelle.editor.told import meanings, of_place, of_type, title_of
from marelle.editor.written import Offer, linked
from marelle.read.document import Document, Path

_WORD = "marellezzici"
_BEFORE = re.compile(r"[^\s,\[\]{}\"'«»]*\Z")
_AFTER = re.compile(r"[^\s,\[\]{}\"'«»:]*")
_KEY = re.compile(r"\s*(?:- +)*\Z|.*[{,]\s*\Z")
_TOP = re.compile(r"([a-z_]+) *:")
# So many values at most: an editor that is given more asks again at the next key.
_MOST = 300


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
    if inside and not any(each.startswith("---") for each in rows[line:]):
        rows = [*rows, "---", ""]  # nothing closes it yet
    before, after = _BEFORE.search(row[:at]), _AFTER.match(row[at:])
    assert before
    assert after
    gap = Gap(rows, line, before.start() + 1, at + after.end() + 1)
    return [*_keys(names, path, gap), *_values(names, path, gap)][:_MOST]


def _is_sheet(rows: list[str], line: int) -> bool:
    """Tell whether a line of an article is in its sheet."""
    return rows[0].startswith("---") and not any(r.startswith("---") for r in rows[1 : line - 1])


def _keys(names: Names, path: str, gap: Gap) -> Iterator[Offer]:
    """Yield the keys that may be written where one types."""
    row = gap.rows[gap.line - 1]
    rest = row[gap.end - 1 :].strip()
    if not _KEY.match(row[: gap.start - 1]) or (rest and rest[0] not in ":,}"):
        return
    named = rest.startswith(":")
    read = _read(path, gap, _WORD if named else f"{_WORD}: {_WORD}", _key_place)
    if read is None:
        return
    sheet, place = read
    there = _written(sheet, place, gap)
    needed = {key for schema in sheet.beside(place) for key in schema.get("required", ())}
    for key in sheet.keys(place):
        if key in there:
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
    kind = key_kind(sheet.schema, (*place, _WORD))
    for name, meaning in names.known(kind, path, (*place, _WORD)).items() if kind else ():
        if name not in there:
            new = name if named else f"{name}: "
            yield Offer(
                label=name, detail=meaning, new=new, start=gap.start, end=gap.end, kind="name"
            )


def _written(sheet: Sheet, place: Path, gap: Gap) -> set[str]:
    """Return the keys that are at *place*, the one where one types among them.

    A line that is half written may hide keys of the file from the reader: they are there too.
    """
    value = value_at(sheet.document, place)
    row = gap.rows[gap.line - 1]
    typed = row[gap.start - 1 : gap.end - 1]
    keys = {*value, typed} if isinstance(value, dict) else {typed}
    return keys if place else keys | {m[1] for r in gap.rows if (m := _TOP.match(r))}


def _values(names: Names, path: str, gap: Gap) -> Iterator[Offer]:
    """Yield the values that may be written where one types."""
    read = _read(path, gap, _WORD, _value_place)
    if read is None:
        return
    sheet, place = read
    schemas = sheet.beside(place)
    there = _beside(sheet, place)
    words = meanings(schemas)
    if any(schema.get("type") == "boolean" for schema in schemas):
        words |= {"true": "", "false": ""}
    kind = kind_at(sheet.schema, place)
    words |= names.known(kind, path, place) if kind else {}
    title, is_type = title_of(sheet, place), place[-1:] == ("type",)
    for word, meaning in words.items():
        if _WORD in word or word in there:
            continue
        yield Offer(
            label=word,
            detail=title if is_type else meaning or title,
            help=of_type(word) if is_type else "",
            new=word,
            start=gap.start,
            end=gap.end,
            kind="name" if kind else "value",
        )


def _beside(sheet: Sheet, place: Path) -> set[object]:
    """Return the other elements of a list where none comes twice."""
    value = value_at(sheet.document, place[:-1])
    once = any(schema.get("uniqueItems") for schema in sheet.beside(place[:-1]))
    return (
        {each for each in value if isinstance(each, str)}
        if once and isinstance(value, list)
        else set()
    )


def _read(
    path: str, gap: Gap, word: str, where: Callable[[Document], Path | None]
) -> tuple[Sheet, Path] | None:
    """Return what a file says with *word* where one types, and its place there."""
    for text in (gap.closed(word), gap.filled(word)):
        sheet = sheet_of(path, text) if text else None
        if sheet and (place := where(sheet.document)) is not None:
            return sheet, place
    return None


def _key_place(document: Document) -> Path | None:
    return next((path[:-1] for path in document.keys if path[-1:] == (_WORD,)), None)


def _value_place(document: Document) -> Path | None:
    return next((path for path in document.values if value_at(document, path) == _WORD), None)
