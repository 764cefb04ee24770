"""A text in, the way to type it in YAML out: as it is where that is safe, else between quotes."""

import re

from marelle.read.scalars import resolve

_STARTS = re.compile(r"[-?:](?:\s|$)|[,\[\]{}#&*!|>'\"%@`]|---|\.\.\.|=$|<<$")
_INSIDE = re.compile(r":(?=[ \t]|$)|[ \t]#")
_IN_FLOW = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])|^[-?]$")
# Letters that PyYAML, or people, would not see in a plain text.
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e]")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def as_plain(text: str, *, flow: bool) -> bool:
    """Tell whether *text* may be typed without quotes; *flow* tells that brackets are around."""
    if not text or text != text.strip() or _ODD.search(text):
        return False
    if _STARTS.match(text) or _INSIDE.search(text) or (flow and _IN_FLOW.search(text)):
        return False
    try:
        return resolve(text) == text
    except OverflowError:
        return False


def quoted(text: str) -> str:
    """Return *text* between double quotes."""
    return '"' + re.sub(f'[\\\\"]|{_ODD.pattern}', _escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    letter = match[0]
    return _ESCAPES.get(letter) or f"\\u{ord(letter):04x}"


def retyped(text: str, typed: str, style: str, *, flow: bool) -> str:
    """Return *text* as it goes on one line. *typed* is what the author typed of it, if one line.

    Double quotes stay where they were; single ones become double, unless that asks for escapes.
    """
    if typed and style == '"':
        return typed
    if typed and style == "'" and ("\\" in text or '"' in text):
        return typed
    if typed == text and not style:
        return typed
    return text if not style and as_plain(text, flow=flow) else quoted(text)
