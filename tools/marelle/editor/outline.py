"""What a file is made of, for the outline of an editor: titles of a lesson, records of a sheet."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from marelle.diagnostics import Span
from marelle.editor.places import lines_of
from marelle.editor.sheets import Sheet, sheet_of, value_at
from marelle.read.document import Path
from marelle.read.links import masked

_TITLE = re.compile(r"(#{1,6}) +(.+?) *#* *$")
_LISTS = (
    *("items", "nodes", "steps", "stages", "hotspots", "directions", "collections", "terms"),
    *("trades", "competences", "badges", "replace", "screens", "learners", "answers"),
)
_NAMES = ("id", "code", "term", "at", "name", "question")
_SAID = ("type", "title", "name", "definition", "module", "answer")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file: its name, what it says, where it is, where its name is, its own parts."""

    name: str
    detail: str
    span: Span
    at: Span
    inside: list["Part"] = field(default_factory=list)


def parts(path: str, text: str) -> list[Part]:
    """Return the parts of a file, in order, each with its own."""
    sheet = sheet_of(path, text)
    found = _nested(_records(sheet)) if sheet else []
    return [*found, *_nested(_titles(path, text))] if path.endswith(".md") else found


def _records(sheet: Sheet) -> Iterator[tuple[Path, Part]]:
    """Yield the records of a sheet and their places."""
    for place, span in sheet.document.values.items():
        if len(place) < 2 or place[-2] not in _LISTS or not isinstance(place[-1], int):
            continue
        value = value_at(sheet.document, place)
        if isinstance(value, str):
            yield place, Part(value, "", span, span)
        elif isinstance(value, dict) and (key := next((k for k in _NAMES if k in value), "")):
            told = (v for k, v in value.items() if k in _SAID and k != key)
            said = next((v for v in told if isinstance(v, str)), "")
            at = sheet.document.span(*place, key)
            yield place, Part(str(value[key]) or "?", said, span, at)


def _titles(path: str, text: str) -> Iterator[tuple[Path, Part]]:
    """Yield the titles of a lesson, each with what stands under it and the ranks above it."""
    rows = lines_of(masked(text))
    found = [(n, m) for n, row in enumerate(rows, 1) if (m := _TITLE.match(row))]
    above: list[tuple[int, int]] = []
    for rank, (number, match) in enumerate(found):
        depth = len(match[1])
        above = [*(each for each in above if each[0] < depth), (depth, rank)]
        after = (n - 1 for n, m in found[rank + 1 :] if len(m[1]) <= depth)
        end = next(after, len(rows))
        at = Span(path, number, 1, number, len(rows[number - 1]) + 1)
        span = Span(path, number, 1, end, len(rows[end - 1]) + 1)
        yield tuple(each for _depth, each in above), Part(match[2], "", span, at)


def _nested(found: Iterable[tuple[Path, Part]]) -> list[Part]:
    """Return the parts that are in no other, once each is in the nearest one around it."""
    top: list[Part] = []
    known: dict[Path, Part] = {}
    for place, part in sorted(found, key=lambda each: (len(each[0]), each[1].span)):
        around = (known.get(place[:n]) for n in range(len(place) - 1, 0, -1))
        above = next((each for each in around if each), None)
        (above.inside if above else top).append(part)
        known[place] = part
    return top
