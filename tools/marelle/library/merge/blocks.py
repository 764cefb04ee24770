"""The library: the text of a YAML file in, the same cut by keys and by the ids of items out.

Only what is written as blocks is cut, one key a line, one dash an item; anything else is a leaf.
The pieces, put end to end, are the text, comments and blank lines included.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_KEY = re.compile(r"( *)([A-Za-z_][\w.-]*):(?=\s|$)")
_DASH = re.compile(r"( *)- +(?=\S)")
_ID = re.compile(r" *(?:- +)?(?:\{ *)?id: *[\"']?([\w-]+)")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a file. *name* is its key or the id of its item; *parts* are what it is cut into.

    *head* are its lines before the first of its parts, *tail* is nothing: what follows the last
    part belongs to it.
    """

    name: str
    text: str
    head: str = ""
    parts: tuple["Block", ...] = ()


def cut(text: str) -> Block:
    """Return the whole of a file, cut."""
    lines = text.splitlines(keepends=True)
    return _mapping("", lines, 0, 0)


def _mapping(name: str, lines: Sequence[str], start: int, indent: int) -> Block:
    """Return *lines* cut at the keys that begin at *indent*, after the line *start*."""
    return _cut(name, lines, [
        (n, match[2]) for n, line in enumerate(lines) if n >= start
        for match in [_KEY.match(line)] if match and len(match[1]) == indent
    ])  # fmt: skip


def _cut(name: str, lines: Sequence[str], marks: Sequence[tuple[int, str]]) -> Block:
    text = "".join(lines)
    names = [each for _line, each in marks]
    if len(set(names)) != len(names) or not marks:
        return Block(name, text)
    begins = [_with_comments(lines, at, floor=0) for at, _name in marks]
    ends = [*begins[1:], len(lines)]
    parts = tuple(
        _part(names[n], lines[begins[n] : ends[n]], marks[n][0] - begins[n])
        for n in range(len(marks))
    )
    return Block(name, text, "".join(lines[: begins[0]]), parts)


def _with_comments(lines: Sequence[str], at: int, floor: int) -> int:
    """Return where the comments just above the line *at* begin: they speak of what follows."""
    while at > floor and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at


def _part(name: str, lines: Sequence[str], key: int) -> Block:
    """Return the block of a key, or of an item; *key* is the line where it is named."""
    text = "".join(lines)
    below = [n for n in range(key + 1, len(lines)) if lines[n].strip()]
    first = lines[key]
    if not below or any(mark in _value(first) for mark in "|>{[\"'&*"):
        return Block(name, text)
    indent = len(lines[below[0]]) - len(lines[below[0]].lstrip(" "))
    if _DASH.match(lines[below[0]]) and not _DASH.match(first):
        return _items(name, lines, key + 1, indent)
    if _DASH.match(first) or _KEY.match(lines[below[0]]):
        return _mapping(name, lines, key + 1, indent)
    return Block(name, text)


def _value(line: str) -> str:
    return line.partition(":")[2].strip()[:1]


def _items(name: str, lines: Sequence[str], start: int, indent: int) -> Block:
    """Return a list cut at its dashes, when each item has an id on the line of its dash."""
    marks = []
    for n in range(start, len(lines)):
        dash = _DASH.match(lines[n])
        if dash and len(dash[1]) == indent:
            named = _ID.match(lines[n])
            if not named:
                return Block(name, "".join(lines))
            marks.append((n, named[1]))
    return _cut(name, lines, marks)
