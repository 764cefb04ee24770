"""Changes in a terminal: struck words are in ``[-…-]``, added ones in ``{+…+}``."""

from collections.abc import Iterable, Iterator

from marelle.changes import telling
from marelle.changes.naming import paired, quoted
from marelle.changes.value import Changes, Mark, Part
from marelle.diagnostics.views._text import one_line

_MARKS = {Mark.SAME: ("", ""), Mark.GONE: ("[-", "-]"), Mark.NEW: ("{+", "+}")}


def render(changes: Changes) -> bytes:
    """Return the text."""
    return ("\n".join(map(one_line, _lines(changes))) + "\n").encode()


def listed(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the lines of *parts* alone, as they stand below the name of their module."""
    return map(one_line, _parts(parts))


def _lines(changes: Changes) -> Iterator[str]:
    yield telling.title(changes)
    if changes.nothing:
        yield telling.nothing()
    for module in changes.modules:
        yield ""
        yield paired(module.id, quoted(module.title))
        yield from _parts(module.parts)
        yield from _listed(telling.learners(), module.learners)
    for each in changes.added:
        yield ""
        yield telling.added(each)
        yield from _parts(each.parts)
    for heading, rows in telling.lists(changes):
        yield ""
        yield heading
        yield from (f"  {row}" for row in rows)
    if changes.around:
        yield ""
        yield telling.around()
        yield from _parts(changes.around)
    if changes.learners:
        yield ""
        yield from _listed(telling.learners(), changes.learners)


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield f"  {telling.heading(part)}"
        for change in part.changes:
            runs = ((*_MARKS[mark], text) for mark, text in telling.line(change))
            yield "    " + "".join(f"{start}{text}{end}" for start, end, text in runs)


def _listed(heading: str, rows: Iterable[str]) -> Iterator[str]:
    rows = list(rows)
    if rows:
        yield f"  {heading}"
        yield from (f"    {row}" for row in rows)
