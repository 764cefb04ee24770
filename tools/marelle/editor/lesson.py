"""What is offered in a lesson, links apart: blocks, their options and files, words explained."""

import re

from marelle.blocks import block_kinds
from marelle.blocks.base import ENDINGS
from marelle.editor.names import Names
from marelle.editor.written import Offer

_HEAD = re.compile(r"\s*!!! *([a-z-]*)\Z")
_ABOVE = re.compile(r"( *)!!! *([a-z-]+)")
_OPTION = re.compile(r"( +)([a-z_-]+): *(\S*)\Z")
_BEGUN = re.compile(r"( +)([a-z_-]*)\Z")
_WORD = re.compile(r"[^\W_][\w-]+\Z")


def of_lesson(names: Names, path: str, rows: list[str], line: int, at: int) -> list[Offer]:
    """Return what may be typed after the first *at* characters of a line of a lesson."""
    before = rows[line - 1][:at]
    if head := _HEAD.match(before):
        return [_offer(kind, head.start(1), at, "key") for kind in block_kinds()]
    if inside := _block_above(rows, line):
        block = block_kinds()[inside]
        if (option := _OPTION.match(before)) and (one := block.option(option[2])):
            ends = ENDINGS.get(one.want, ())
            files = [f for f in names.known("media", path) if f.endswith(tuple(ends))]
            return [_offer(file, option.start(3), at, "file") for file in files if ends]
        if begun := _BEGUN.match(before):
            return [
                _offer(each.name, begun.start(2), at, "key", f"{each.name}: ")
                for each in block.options
            ]
    if word := _WORD.search(before):
        return [
            Offer(label=t, new=t, detail=d, start=word.start() + 1, end=at + 1, kind="word")
            for t, d in names.known("term", path).items()
            if t.casefold().startswith(word[0].casefold())
        ]
    return []


def _block_above(rows: list[str], line: int) -> str:
    """Return the kind of the block whose options are written at a line, or nothing."""
    for row in reversed(rows[: line - 1]):
        if match := _ABOVE.match(row):
            return match[2] if match[2] in block_kinds() else ""
        if not re.match(r" +[a-z_-]+: ", row):
            return ""
    return ""


def _offer(label: str, start: int, end: int, kind: str, new: str = "") -> Offer:
    return Offer(label=label, new=new or label, start=start + 1, end=end + 1, kind=kind)
