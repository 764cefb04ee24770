"""Stage 4, render: the HTML of a screen in; the same with its acronyms explained out.

Only the first occurrence of each acronym in a screen is explained, and never inside an element
that cannot hold an explanation, nor in a form: it would give the answer away.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape

_WORD = re.compile(r"\w+")
_CLOSED = ("a", "svg", "option", "code", "abbr", "title", "form")


@lru_cache
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Return what cuts a text into elements to leave alone, tags, and acronyms."""
    closed = "|".join(rf"<{name}\b.*?</{name}>" for name in _CLOSED)
    known = "|".join(map(re.escape, sorted(terms, key=len, reverse=True)))
    tag = r"""<(?:"[^"]*"|'[^']*'|[^>"'])*>"""
    return re.compile(rf"{closed}|{tag}|(?<![\w-])({known})(?![\w-])", re.DOTALL)


def explain(html: str, terms: Mapping[str, str]) -> str:
    """Return *html* with ``<abbr title>`` around the first occurrence of each term.

    An explanation takes the focus, so that a tap shows it.
    """
    words = set(_WORD.findall(html))
    present = tuple(t for t in terms if t in words or (not t.isalnum() and t in html))
    if not present:
        return html
    seen: set[str] = set()

    def mark(match: re.Match[str]) -> str:
        term = match[1]
        if not term or term in seen:
            return match[0]
        seen.add(term)
        return f'<abbr title="{escape(terms[term])}" tabindex="0">{term}</abbr>'

    return _pattern(present).sub(mark, html)
