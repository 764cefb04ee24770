"""What a file is made of, for the outline of an editor: titles of a lesson, records of a sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.diagnostics import Span
from marelle.editor.places import lines_of
from marelle.editor.sheets import sheet_of, value_at
from marelle.read.links import masked

_TITLE = re.compile(r"(#{1,6}) +(.+?) *#* *$")
_LISTS = (
    *("items", "nodes", "steps", "stages", "hotspots", "directions", "collections", "terms"),
    *("trades", "competences", "badges", "replace", "screens"),
)
_NAMES = ("id", "code", "term", "at")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file: its name, what it says, where it is, where its name is."""

    name: str
    detail: str
    span: Span
    at: Span


def parts(path: str, text: str) -> Iterator[Part]:
    """Yield the parts of a file, in order."""
    if sheet := sheet_of(path, text):
        for place, span in sheet.document.values.items():
            if len(place) < 2 or place[-2] not in _LISTS or not isinstance(place[-1], int):
                continue
            value = value_at(sheet.document, place)
            if isinstance(value, str):
                yield Part(value, "", span, span)
            elif isinstance(value, dict) and (key := next((k for k in _NAMES if k in value), "")):
                said = next((v for k, v in value.items() if k in _SAID and isinstance(v, str)), "")
                at = sheet.document.span(*place, key)
                yield Part(str(value[key]) or "?", said, span, at)
    if path.endswith(".md"):
        for number, row in enumerate(lines_of(masked(text)), 1):
            if match := _TITLE.match(row):
                span = Span(path, number, 1, number, len(row) + 1)
                yield Part(match[2], "", span, span)


_SAID = ("type", "title", "name", "definition", "module")
