"""Stage 3, model: a module before and after an overlay in; what the rules say of its own words out.

What they say of the master is told there, once; only files that the overlay writes in are looked
at, and the leave that the master has holds for its versions.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from marelle.catalogue.loaded import LoadedModule
from marelle.catalogue.overlay_places import Touch
from marelle.diagnostics import Diagnostic, Span, has_errors
from marelle.read.listing import MODULES
from marelle.rules import rules
from marelle.rules.base import Note


def linted(
    before: LoadedModule,
    after: LoadedModule,
    touched: Mapping[str, Sequence[Touch]],
    here: Callable[[Span], Span],
) -> tuple[list[Diagnostic], list[Note], frozenset[str]]:
    """Return the warnings that the words of an overlay deserve, what the rest of the catalogue has
    to judge in them, and the rules that the master has leave to break there."""
    own = Words(before, after, touched)
    covering = [(d, {a.rule for a in after.allowances if a.covers(d)}) for d in own.warnings()]
    found = [finding for finding, allowed in covering if not allowed]
    excused = {rule for _finding, allowed in covering for rule in allowed}
    given = {each.rule for each in after.allowances if not each.where}
    named = {note: rules()[note.code].code.name for note in own.notes()}
    excused |= given & {*named.values()}
    return (
        [replace(each, span=here(each.span), related=(), edits=()) for each in found],
        [replace(note, span=here(note.span)) for note, name in named.items() if name not in given],
        frozenset(excused),
    )


@dataclass(frozen=True, slots=True)
class Words:
    """What is remarked in the files that an overlay touched, and was not in the master's."""

    before: LoadedModule
    after: LoadedModule
    touched: Mapping[str, Sequence[Touch]]

    def warnings(self) -> Iterator[Diagnostic]:
        """Yield the new warnings."""
        known = {(d.code.id, d.message) for d in self.before.diagnostics}
        for each in self.after.diagnostics:
            new = self._touches(each.span) and (each.code.id, each.message) not in known
            if new and not has_errors([each]):
                yield each

    def notes(self) -> Iterator[Note]:
        """Yield the new notes."""
        known = {(note.code, note.subject) for note in self.before.notes}
        for note in self.after.notes:
            if self._touches(note.span) and (note.code, note.subject) not in known:
                yield note

    def _touches(self, span: Span) -> bool:
        return span.path.removeprefix(f"{MODULES}/{self.after.id}/") in self.touched
