"""The Markdown of a lesson or of an article in, the same with its typography and blank lines out.

Its structure is its author's: no line moves, none is cut, and code stays as it is.
"""

import re

from marelle.read.document import Document
from marelle.read.links import masked
from marelle.rules.base import lines
from marelle.tidy.typography import typeset

_FENCE = re.compile(r" *(```|~~~)")


def tidy_lesson(document: Document, *, french: bool) -> str:
    """Return the text of a sound lesson, mended; *french* tells that it is in French."""
    source = document.text.split("\n")
    if french:
        plain = masked(document.text).split("\n")
        for text, span in lines(document):
            row, begin, end = span.line - 1, span.column - 1, span.end_column - 1
            line = source[row]
            # Code that goes on over several lines stays as it is typed.
            code = not plain[row].strip() or line.count("`") % 2
            if not code and text.strip():
                source[row] = line[:begin] + typeset(line[begin:end]) + line[end:]
    return "\n".join(_squeezed(source))


def _squeezed(source: list[str]) -> list[str]:
    """Return lines without the blank ones that say nothing; two spaces at an end say « break »."""
    out: list[str] = []
    fenced = False
    for line in source:
        fenced ^= bool(_FENCE.match(line))
        bare = line if fenced else line.rstrip(" ") + ("  " if _breaks(line) else "")
        if bare or fenced or (out and out[-1]):
            out.append(bare)
    while out and not out[-1]:
        del out[-1]
    return [*out, ""]


def _breaks(line: str) -> bool:
    return line.endswith("  ") and bool(line.strip())
