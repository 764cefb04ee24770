"""Compare: a page in, its tags and words out, in one pass that never goes back.

Only pages written as ours are: a page may come from anybody, and the parser of Python takes hours
over some of them. What is not whole ends the reading.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9-]*+)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z][\w:.-]*+)(?:=(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>=`]++)))?""")
_RAW = ("script", "style")


@dataclass(frozen=True, slots=True)
class Piece:
    """An opening tag, a closing one, or words; *at* is the rank of its first character."""

    at: int
    words: str = ""
    tag: str = ""
    closing: bool = False
    said: dict[str, str] = field(default_factory=dict)


def pieces(html: str) -> Iterator[Piece]:
    """Yield what a page is made of, up to the first thing that is not whole."""
    at = 0
    while at < len(html):
        sign = html.find("<", at)
        end = sign if sign >= 0 else len(html)
        if end > at:
            yield Piece(at, words=unescape(html[at:end]))
        at = _past(html, sign) if html.startswith("<!", end) else end
        tag = _TAG.match(html, at)
        if at == sign and tag is None:
            return
        if tag:
            name = tag[2].lower()
            yield Piece(at, tag=name, closing=bool(tag[1]), said=_said(tag[3]))
            raw = html.find(f"</{name}", tag.end()) if name in _RAW and not tag[1] else tag.end()
            at = raw if raw >= 0 else len(html)


def _past(html: str, start: int) -> int:
    """Return where a comment, or the type of the document, ends."""
    closing = "-->" if html.startswith("<!--", start) else ">"
    end = html.find(closing, start)
    return end + len(closing) if end >= 0 else len(html)


def _said(attributes: str) -> dict[str, str]:
    return {
        found[1].lower(): unescape(found[found.lastindex] if found.lastindex > 1 else "")
        for found in _ATTRIBUTE.finditer(attributes)
        if found.lastindex
    }
