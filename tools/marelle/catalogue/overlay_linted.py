"""Stage 3, model: a module before and after an overlay in; what the rules say of its own words out.

What they say of the master is told there, once; only files that the overlay writes in are looked
at, and the leave that the master has holds for its versions.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from marelle.catalogue.loaded import LoadedModule
from marelle.diagnostics import Diagnostic, Span, has_errors
from marelle.read.document import Node
from marelle.read.listing import MODULES
from marelle.rules import rules
from marelle.rules.base import Note


@dataclass(frozen=True, slots=True)
class Touch:
    """One entry of an overlay: where it is written, the words that it brings."""

    span: Span
    words: str


def touch(entry: Node) -> Touch:
    """Return what an entry brings to the file that it names."""
    words = entry.get("with") or json.dumps(entry.get("fields"), ensure_ascii=False, indent=1)
    return Touch(entry["at"].span, words)


def places(
    module: str, sheet: str, texts: Mapping[str, bytes], touched: Mapping[str, Sequence[Touch]]
) -> Callable[[Span], Span]:
    """Return what tells, of a place of the adapted module, the entry of *sheet* that wrote it."""
    start = f"{MODULES}/{module}/"

    def here(span: Span) -> Span:
        name = span.path.removeprefix(start)
        entries = touched.get(name, ())
        lines = texts.get(name, b"").decode("utf-8", "replace").split("\n")
        line = lines[span.line - 1].strip().rstrip(",") if span.line <= len(lines) else ""
        own = [each.span for each in entries if line and line in each.words]
        return next(iter([*own, *(each.span for each in entries)]), Span(sheet))

    return here


def linted(
    before: LoadedModule,
    after: LoadedModule,
    touched: Mapping[str, Sequence[Touch]],
    here: Callable[[Span], Span],
) -> Iterator[Diagnostic]:
    """Yield the warnings that the words of an overlay deserve."""
    known = {(d.code.id, d.message) for d in before.diagnostics}
    for each in after.diagnostics:
        own = _name(each.span, after.id) in touched and (each.code.id, each.message) not in known
        if own and not has_errors([each]) and not any(a.covers(each) for a in after.allowances):
            yield replace(each, span=here(each.span), related=(), edits=())


def noted(
    before: LoadedModule,
    after: LoadedModule,
    touched: Mapping[str, Sequence[Touch]],
    here: Callable[[Span], Span],
) -> Iterator[Note]:
    """Yield what the rest of the catalogue has to judge in the words of an overlay."""
    known = {(note.code, note.subject) for note in before.notes}
    given = {each.rule for each in after.allowances if not each.where}
    for note in after.notes:
        new = _name(note.span, after.id) in touched and (note.code, note.subject) not in known
        if new and rules()[note.code].code.name not in given:
            yield replace(note, span=here(note.span))


def _name(span: Span, module: str) -> str:
    return span.path.removeprefix(f"{MODULES}/{module}/")
