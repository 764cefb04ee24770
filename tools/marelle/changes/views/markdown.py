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
_MARKS = {Mark.GONE: ("~~", "~~"), Mark.NEW: ("**", "**")}
# Where signs would be read as text: between a letter and a point, say (CommonMark 0.31, § 6.2).
_TAGS = {Mark.GONE: ("<del>", "</del>"), Mark.NEW: ("<ins>", "</ins>")}


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
            runs = [*telling.apart(telling.line(change))]
            near = [" ", *(text for _mark, text in runs), " "]
            told = (_run(*run, near[at], near[at + 2]) for at, run in enumerate(runs))
            yield "- " + "".join(told)


def _run(mark: Mark, text: str, before: str, after: str) -> str:
    """Return a run between its marks, which may touch no space, beside what stands around."""
    bare = text.strip()
    if not bare or mark is Mark.SAME:
        return _safe(text)
    start, end = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
    glued = _glued(f"{before}{start}"[-1:], bare[0]) or _glued(f"{end}{after}"[:1], bare[-1])
    opening, closing = (_TAGS if glued else _MARKS)[mark]
    return f"{start}{opening}{_safe(bare)}{closing}{end}"


def _glued(outside: str, inside: str) -> bool:
    """Tell whether a sign between these two would be read as text."""
    return not inside.isalnum() and bool(outside.strip()) and outside.isalnum()


def _listed(heading: str, rows: Iterable[str], level: str) -> Iterator[str]:
    rows = list(rows)
    if rows:
        yield from ("", f"{level} {heading}", "")
        yield from (f"- {_safe(row)}" for row in rows)


def _safe(text: str) -> str:
    shown = _CALL.sub("\\1\u200b", one_line(text))
    told = _SPECIAL.sub(r"\\\1", shown).replace("\\<", "&lt;").replace("\\&", "&amp;")
    return _START.sub(r"\1\\\2", told)
