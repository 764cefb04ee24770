"""Changes for a merge request, in the Markdown of forges: struck words, added ones in bold.

What an author typed is text: no mark, no link, no person called by « @ ».
"""

import re
from collections.abc import Iterable, Iterator

from marelle.changes import telling
from marelle.changes.value import Changes, Mark, Part
from marelle.diagnostics.views._text import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<|~&$])")
# What begins a list, a quotation or a title, and only at the start.
_START = re.compile(r"^(\s*\d*)([-+#>.)])")
# A person, an issue, a merge request: not when something that cannot be seen stands between.
_CALL = re.compile(r"([@!#%])(?=\w)")
_MARKS = {Mark.SAME: "", Mark.GONE: "~~", Mark.NEW: "**"}


def render(changes: Changes) -> bytes:
    """Return the Markdown."""
    return ("\n".join(_lines(changes)) + "\n").encode()


def _lines(changes: Changes) -> Iterator[str]:
    yield f"## {_safe(telling.title(changes))}"
    if changes.nothing:
        yield from ("", telling.nothing())
    for module in changes.modules:
        yield from ("", f"### {_safe(module.title)} ({_safe(module.id)})")
        yield from _parts(module.parts)
        yield from _listed(telling.learners(), module.learners, "####")
    for each in changes.added:
        yield from ("", f"### {_safe(telling.added(each))}")
        yield from _parts(each.parts)
    for heading, rows in telling.lists(changes):
        yield from _listed(heading, rows, "###")
    if changes.around:
        yield from ("", f"### {telling.around()}")
        yield from _parts(changes.around)
    yield from _listed(telling.learners(), changes.learners, "###")


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield from ("", f"#### {_safe(telling.heading(part))}", "")
        for change in part.changes:
            yield "- " + "".join(
                _run(mark, text) for mark, text in telling.apart(telling.line(change))
            )


def _run(mark: Mark, text: str) -> str:
    """Return a run between its marks, which may touch no space."""
    bare, sign = text.strip(), _MARKS[mark]
    if not bare or not sign:
        return _safe(text)
    start, end = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
    return f"{start}{sign}{_safe(bare)}{sign}{end}"


def _listed(heading: str, rows: Iterable[str], level: str) -> Iterator[str]:
    rows = list(rows)
    if rows:
        yield from ("", f"{level} {heading}", "")
        yield from (f"- {_safe(row)}" for row in rows)


def _safe(text: str) -> str:
    shown = _CALL.sub("\\1\u200b", one_line(text))
    told = _SPECIAL.sub(r"\\\1", shown).replace("\\<", "&lt;").replace("\\&", "&amp;")
    return _START.sub(r"\1\\\2", told)
