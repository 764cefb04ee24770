"""A page or a style sheet in, every address it asks for out, and where each is typed.

Read with expressions that never go back over a text, since it may be anybody's; what is inside a
script or a comment is no address. An attribute that a script fills in later (``{{ … }}``) is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import chain, islice

_TAG = re.compile(r"""<([a-zA-Z][a-zA-Z0-9]*)(\s(?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(
    r"""(?<![\w:.-])([a-zA-Z][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))"""
)
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^()"'\s]*))\s*\)""", re.IGNORECASE)
_IMPORT = re.compile(r"""@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_NAMESPACE = re.compile(r"@namespace[^;{}]*", re.IGNORECASE)
_OPENING = re.compile(r"<(script|style)\b[^<>]*>", re.IGNORECASE)
_MOST = 5_000  # addresses of one page: nobody typed more
_LATER = re.compile(r"[{}<>$\\]|%[=>]")
_LOADED = {
    **dict.fromkeys("script iframe frame embed audio track input".split(), ("src",)),
    **dict.fromkeys(("img", "source"), ("src", "srcset")),
    "video": ("src", "poster"),
    "object": ("data",),
    "link": ("href",),
    "base": ("href",),
    **dict.fromkeys(("use", "image"), ("href", "xlink:href")),
}
_FOLLOWED = {"a": ("href",), "area": ("href",)}
_RELATIONS = frozenset(
    "stylesheet icon apple-touch-icon manifest preload prefetch modulepreload preconnect "
    "dns-prefetch".split()
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as typed and its first character's rank; *followed* when a person must click."""

    text: str
    start: int
    followed: bool = False


@lru_cache(maxsize=64)
def of_page(text: str) -> tuple[Address, ...]:
    """Return the addresses of an HTML page; none once a ``<base>`` moves them all but its own."""
    bodies, markup = _apart(text)
    tags = (address for tag in _TAG.finditer(markup) for address in _of_tag(tag))
    found = list(islice(tags, _MOST))
    if base := re.search(r"<base\s[^<>]*>", markup, re.IGNORECASE):
        return tuple(a for a in found if base.start() < a.start < base.end())
    for start, body in bodies:
        found += [Address(a.text, start + a.start) for a in of_sheet(body)]
    return tuple(a for a in found if not _LATER.search(a.text))


@lru_cache(maxsize=64)
def of_sheet(text: str) -> tuple[Address, ...]:
    """Return the addresses of a style sheet."""
    plain = _NAMESPACE.sub(lambda m: " " * len(m[0]), _without(text, "/*", "*/"))
    found = islice(chain(_URL.finditer(plain), _IMPORT.finditer(plain)), _MOST)
    return tuple(Address(m[m.lastindex], m.start(m.lastindex)) for m in found if m.lastindex)


def _of_tag(tag: re.Match[str]) -> Iterator[Address]:
    name = tag[1].lower()
    values = {m[1].lower(): m for m in _ATTRIBUTE.finditer(tag[2]) if m.lastindex}
    if name == "link" and not _RELATIONS & set(_value(values.get("rel")).lower().split()):
        return
    for key in (*_LOADED.get(name, ()), *_FOLLOWED.get(name, ())):
        if key in values:
            written = _value(values[key])
            several = (one.split()[:1] for one in written.split(",")) if key == "srcset" else ()
            for one in [first for each in several for first in each] or [written]:
                yield Address(one, _start(tag, values[key]), name in _FOLLOWED)
    if style := values.get("style"):
        for address in of_sheet(_value(style)):
            yield Address(address.text, _start(tag, style) + address.start)


def _start(tag: re.Match[str], attribute: re.Match[str]) -> int:
    return tag.start(2) + attribute.start(attribute.lastindex or 0)


def _value(attribute: re.Match[str] | None) -> str:
    return unescape(attribute[attribute.lastindex or 0]).strip() if attribute else ""


def _apart(text: str) -> tuple[list[tuple[int, str]], str]:
    """Return the inside of each ``<style>``, and the text with nothing in styles and scripts."""
    text = _without(text, "<!--", "-->")
    low, pieces, sheets, at = text.lower(), [], [], 0
    while opening := _OPENING.search(text, at):
        name = opening[1].lower()
        end = low.find(f"</{name}", opening.end())
        end = len(text) if end < 0 else end
        if name == "style":
            sheets.append((opening.end(), text[opening.end() : end]))
        pieces += [text[at : opening.end()], " " * (end - opening.end())]
        at = end
    return sheets, "".join([*pieces, text[at:]])


def _without(text: str, opening: str, closing: str) -> str:
    """Return *text* with blanks in place of its comments: nothing moves."""
    pieces, at = [], 0
    while (start := text.find(opening, at)) >= 0:
        end = text.find(closing, start + len(opening))
        end = len(text) if end < 0 else end + len(closing)
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])
