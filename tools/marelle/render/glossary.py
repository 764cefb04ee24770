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


def _present(html: str, terms: Mapping[str, str]) -> tuple[str, ...]:
    """Return the terms that *html* has as whole words; most screens have none."""
    if not _likeness(tuple(terms)).search(html):
        return ()
    words = set(_WORD.findall(html))
    return tuple(t for t in terms if t in words or (not t.isalnum() and t in html))


@lru_cache
def _likeness(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds two letters that may begin a term: far quicker than the terms."""
    letters = ({term[:1] for term in terms}, {term[1:2] for term in terms} - {""})
    return re.compile("".join(f"[{re.escape(''.join(sorted(each)))}]" for each in letters if each))


def explain(html: str, terms: Mapping[str, str]) -> str:
    """Return *html* with ``<abbr title>`` around the first occurrence of each term.

    An explanation takes the focus, so that a tap shows it.
    """
    present = _present(html, terms)
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
