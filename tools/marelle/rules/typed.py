"""Stage 3, model: a text of a document and a pattern in, the places where it is typed out.

What a rule mends is replaced as it is typed, so that quotes, comments and layout stay. What it
remarks is underlined there, even cut by the marks of Markdown or by the end of a line.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from marelle.diagnostics import Edit, Span
from marelle.read.document import Document

_GLUED = r"[^\s<>()\[\]«»\"@]"
_VERBATIM = re.compile(
    r"\]\([^)\n]*\)|(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|\w+://\S+"
    # An e-mail, what is before its @ included: « jean.d'arc@paris.fr ».
    rf"|{_GLUED}+@[\w-]+(?:\.[\w-]+)+|\bwww\.\S+"
    # A path, « /srv/x », « C:\x »; a setting, « x=1 »; a name with its ending, « paris.fr/x?y ».
    rf"|(?<!{_GLUED})(?:(?:~|\.\.?)?/|\\\\|[A-Za-z]:\\)\S+|(?<!{_GLUED})[-\w.]+=\S+"
    rf"|(?<!{_GLUED}){_GLUED}+\.[a-z][a-z0-9]{{1,4}}(?![\w'’-])(?:[/?#]\w\S*)?"
)
_MAYBE = re.compile(r"[`/@=\\]|\]\(|www\.|\.[a-z]")
_BETWEEN = re.compile(r"(?<=\w)\W+(?=\w)")
# What may be typed between two words that a learner reads in a row.
_GAP = r"(?:\]\([^)\n]*\)|\W)+?"


def masked(text: str) -> str:
    """Return *text* with its addresses and code hidden, in as many characters."""
    return _VERBATIM.sub(lambda kept: "¤" * len(kept[0]), text) if _MAYBE.search(text) else text


def typed(document: Document, span: Span) -> Iterator[tuple[int, int, str]]:
    """Yield the line, the column and the characters of each line of what is typed at *span*."""
    source = document.text.split("\n")
    for number in range(span.line, min(span.end_line, len(source)) + 1):
        line = source[number - 1]
        start = span.column - 1 if number == span.line else 0
        end = span.end_column - 1 if number == span.end_line else len(line)
        yield number, start + 1, line[start:end]


def held(document: Document, span: Span) -> str:
    """Return the sign that holds what is typed at *span*: ``'``, ``"``; nothing in prose."""
    if document.path.endswith(".md") and (document.data is None or "body" in document.data):
        return ""
    first = next((text[:1] for _line, _column, text in typed(document, span)), "")
    return first if first in ("'", '"') else ""


def located(document: Document, span: Span, snippet: str, before: str = "") -> Span:
    """Return the place inside *span* of *snippet*, which is read after the text *before*.

    It is looked for as it is typed, then word by word; *span* stands for what is nowhere.
    """
    exact = re.compile(
        ("\\b" if snippet[0].isalnum() else "")
        + re.escape(snippet).replace("’", "['’]")
        + ("\\b" if snippet[-1].isalnum() else "")
    )
    rank = sum(1 for _earlier in exact.finditer(before))
    found = span
    for line, column, text in typed(document, span):
        for match in exact.finditer(text):
            start, end = column + match.start(), column + match.end()
            found = Span(span.path, line, start, line, end)
            if not rank:
                return found
            rank -= 1
    return found if found != span else _word_by_word(document, span, snippet)


def _word_by_word(document: Document, span: Span, snippet: str) -> Span:
    lines = list(typed(document, span))
    pattern = re.compile(_GAP.join(map(re.escape, _BETWEEN.split(snippet))))
    match = pattern.search("\n".join(text for _line, _column, text in lines))
    if not match:
        return span
    line, column = _place(lines, match.start())
    end_line, end_column = _place(lines, match.end())
    return Span(span.path, line, column, end_line, end_column)


def _place(lines: list[tuple[int, int, str]], at: int) -> tuple[int, int]:
    """Return the line and the column of the character *at* of *lines* put together."""
    for line, column, text in lines:
        if at <= len(text):
            return line, column + at
        at -= len(text) + 1
    raise AssertionError(at)


def edits(
    document: Document,
    span: Span,
    pattern: re.Pattern[str],
    new: Callable[[re.Match[str]], str],
    masked: Callable[[str], str] = str,
) -> Iterator[Edit]:
    """Yield an edit for each match of *pattern* in what is typed at *span*.

    *masked* hides what must stay, in as many characters.
    """
    for line, column, text in typed(document, span):
        for match in pattern.finditer(masked(text)):
            at = column + match.start()
            place = Span(document.path, line, at, line, at + len(match[0]))
            old = text[match.start() : match.end()]
            if old == match[0] and new(match) != old:
                yield Edit(place, old, new(match))


def source_of(documents: Mapping[str, Document], span: Span) -> Document:
    """Return the document of a module where *span* is."""
    return documents[span.path.rsplit("/", 1)[-1]]
