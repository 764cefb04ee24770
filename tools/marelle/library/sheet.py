"""The library: the text of a ``module.yml`` in, the same with some of its keys changed out.

Line by line, so that comments and the order of the author stay as they are. What is not written as
a block, one key a line, is refused.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields

from marelle.i18n import _
from marelle.model import Origin

_FLAT = re.compile(r"[A-Za-z_][\w-]*:(?:\s|$)")
# What tells the line above an origin, whatever its language.
_MARK = "marelle borrow"


def without(text: str, key: str) -> str:
    """Return *text* without the top-level *key* and all that is below it."""
    lines = text.splitlines(keepends=True)
    begin, end = _place(lines, key)
    return "".join([*lines[:begin], *lines[end:]])


def with_value(text: str, key: str, value: str) -> str:
    """Return *text* with *value*, as YAML writes it, for the top-level *key*."""
    lines = text.splitlines(keepends=True)
    begin, end = _place(lines, key)
    if begin == end:
        return f"{_ended(text)}{key}: {value}\n"
    return "".join([*lines[:begin], f"{key}: {value}\n", *lines[end:]])


def with_list(text: str, key: str, values: Iterable[str]) -> str:
    """Return *text* with the list of plain words *values* for *key*; without *key* if none."""
    listed = ", ".join(values)
    return with_value(text, key, f"[{listed}]") if listed else without(text, key)


def with_origin(text: str, origin: Origin) -> str:
    """Return *text* with *origin* at its end, in place of the one it had."""
    lines = text.splitlines(keepends=True)
    begin, end = _place(lines, "origin")
    if 0 < begin < end and _MARK in lines[begin - 1]:
        begin -= 1
    bare = "".join([*lines[:begin], *lines[end:]])
    opening = _("Écrit par « marelle borrow » : la prochaine mise à jour s’en sert.")
    said = {each.name: getattr(origin, each.name) for each in fields(origin)}
    rows = [f"  {key}: {_written(str(value))}\n" for key, value in said.items()]
    return "".join([_ended(bare), f"# {opening}\norigin:\n", *rows])


def word(term: Mapping[str, str]) -> str:
    """Return the line of an acronym for ``glossary.yml``."""
    said = ", ".join(f"{key}: {_written(value)}" for key, value in term.items() if value)
    return f"  - {{{said}}}\n"


def _place(lines: list[str], key: str) -> tuple[int, int]:
    """Return where *key* begins and where it ends; twice the end of the text when absent."""
    for begin, line in enumerate(lines):
        if line.startswith(f"{key}:") and _FLAT.match(line):
            end = begin + 1
            while end < len(lines) and not (_FLAT.match(lines[end]) or lines[end][0] == "#"):
                end += 1
            while end > begin + 1 and not lines[end - 1].strip():
                end -= 1  # blank lines belong to what follows
            return begin, end
    return len(lines), len(lines)


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"


def _written(value: str) -> str:
    plain = re.fullmatch(r"\d{4}-\d\d-\d\d", value)  # a date stays a date
    return value if plain else json.dumps(value, ensure_ascii=False)
