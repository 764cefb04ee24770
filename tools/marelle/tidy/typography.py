"""A text that people read in, the same with the signs of French typography out.

What the rules of ``check --fix`` mend is mended by them; a hyphen for a dash is added here.
"""

import re
from collections.abc import Callable
from typing import Any

from marelle.diagnostics import Diagnostic, Span
from marelle.read.document import Document
from marelle.rules import rules
from marelle.rules.base import Note, Reading
from marelle.rules.typed import masked

NBSP = "\u00a0"
# Quotes, apostrophes, three dots, units, spaces beside double signs: in this order.
_RULES = ("MRL554", "MRL532", "MRL565", "MRL567", "MRL533")
_ASKED = re.compile(r"[:;?!«»'\"]| ,|\.\.\.| -{1,2} |\d ?[hH€%°kcm]")
_DASH = re.compile(rf"(?<=[^\W\d_])([ {NBSP}])--?(?= [^\W\d_])")
# A space before a comma, none after a semicolon that ends no entity, none after a closing quote.
_APART = (
    (re.compile(r"(?<=\w) +,(?=\s)"), lambda m: ","),
    (re.compile(r"(?<![&#\w])(\w+[ \u00a0]?);(?=[^\W\d_])"), lambda m: f"{m[1]}; "),
)
_CLOSED = re.compile(r"»(?=[:;?!])")
# The target of a link, the quotes of its title, a version: what looks like a sign there is none.
_LEFT = re.compile(r"(?<=\])\([^)\n]*\)|\d\.{3}(?=\d)")
_TITLE = re.compile(r'(\([^"\n]*")([^"\n]+)(?="\)\Z)')
_MARK = "\ue000"
_ALIKE = str.maketrans(
    {"’": "'", "…": "...", "«": '"', "»": '"', "—": "-", NBSP: "", "\u202f": "", " ": ""}
)
_NAME = "texte.md"


def typeset(text: str) -> str:
    """Return *text*, a line or several, with its typography mended."""
    return "\n".join(_line(line) if _ASKED.search(line) else line for line in text.split("\n"))


def essence(text: str) -> str:
    """Return what no mending of typography may change in *text*."""
    return re.sub("--+", "-", "".join(text.translate(_ALIKE).split()))


def alike(old: Any, new: Any) -> bool:
    """Tell whether two values say the same, the typography of their texts apart."""
    if isinstance(old, str) and isinstance(new, str):
        return old == new or essence(old) == essence(new)
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(alike(old[k], new[k]) for k in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(alike, old, new))
    return type(old) is type(new) and bool(old == new)


def _line(line: str) -> str:
    if line.lstrip().startswith("!!!"):
        # Straight quotes hold the title of a block: they stay.
        return '"'.join(_mended(part) for part in line.split('"'))
    kept = _LEFT.findall(line)
    if not kept or _MARK in line:
        return _mended(line)
    parts = _mended(_LEFT.sub(_MARK, line)).split(_MARK)
    kept = [_TITLE.sub(lambda m: m[1] + _mended(m[2]), left) for left in kept]
    return "".join(part + left for part, left in zip(parts, [*kept, ""], strict=True))


def _mended(line: str) -> str:
    line = _outside_code(line, _DASH, lambda m: f"{m[1]}—")
    for pattern, new in _APART:
        line = _outside_code(line, pattern, new)
    for code in _RULES:
        for found in rules()[code].check(_reading(line)):
            line = _edited(line, found)
    return _outside_code(line, _CLOSED, lambda m: f"»{NBSP}")


def _edited(line: str, found: Diagnostic | Note) -> str:
    """Return *line* with what a rule found in it mended."""
    edits = found.edits if isinstance(found, Diagnostic) else ()
    for place, old, new in sorted(edits, key=lambda edit: edit.span, reverse=True):
        at = place.column - 1
        line = line[:at] + new + line[at + len(old) :]
    return line


def _outside_code(line: str, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> str:
    """Replace *pattern* where it touches neither an address nor code."""
    hidden = masked(line)
    for match in reversed(list(pattern.finditer(line))):
        if hidden[match.start() : match.end()] == match[0]:
            line = line[: match.start()] + new(match) + line[match.end() :]
    return line


def _reading(line: str) -> Reading:
    """Return a line as rules look at it: the only sentence of a module."""
    document = Document(path=_NAME, digest="", text=line)
    span = Span(_NAME, 1, 1, 1, len(line) + 1)
    return Reading(
        documents={_NAME: document},
        sentences=((line, span),),
    )
