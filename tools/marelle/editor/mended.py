"""What an editor offers to type for a finding: its own edits, or the known names most like it."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from marelle.diagnostics import Diagnostic, Edit, Severity, Span
from marelle.diagnostics.nearest import LIKE
from marelle.editor.names import Names
from marelle.editor.offered import offered
from marelle.editor.places import lines_of
from marelle.i18n import N_, _

_MOST = 3
# What nobody sees between quotation marks.
_SPACES = {
    " ": N_("espace"),
    "\u00a0": N_("espace insécable"),
    "\u202f": N_("espace fine insécable"),
}


@dataclass(frozen=True, slots=True)
class Remedy:
    """A title, what to type, and whether it is sure: no one has to decide."""

    title: str
    edits: tuple[Edit, ...]
    sure: bool = False


def remedies(names: Names, text: str, found: Diagnostic) -> Iterator[Remedy]:
    """Yield what may be typed for what was *found* in a *text*, the best first."""
    if found.edits:
        pairs = dict.fromkeys((each.old, each.new) for each in found.edits)
        typed = ", ".join(" → ".join(filter(None, map(_quoted, pair))) for pair in pairs)
        title = _("Corriger : {typed}").format(typed=typed)
        yield Remedy(title, found.edits, sure=True)
    elif found.gravity is Severity.ERROR and found.span.line == found.span.end_line:
        yield from _nearest(names, text, found)


def _quoted(words: str) -> str:
    if words in _SPACES:
        return _(_SPACES[words])
    return _("« {name} »").format(name=words) if words else ""


def _nearest(names: Names, text: str, found: Diagnostic) -> Iterator[Remedy]:
    span = found.span
    rows = lines_of(text)
    row = rows[span.line - 1] if 0 < span.line <= len(rows) else ""
    for start, typed in _words(row, span):
        offers = offered(names, span.path, text, span.line, start)
        known = {offer.label: offer for offer in offers}
        if typed in known:  # it is right; something else is wrong
            continue
        near = get_close_matches(typed, known, _MOST, LIKE)
        for label in near:
            # What is offered replaces a whole name; a key keeps the colon that follows it.
            offer = known[label]
            old = row[offer.start - 1 : offer.end - 1]
            place = Span(span.path, span.line, offer.start, span.line, offer.end)
            title = _("Écrire « {name} »").format(name=label)
            yield Remedy(title, (Edit(place, old, offer.label),))
        if near:
            return


def _words(row: str, span: Span) -> Iterator[tuple[int, str]]:
    """Yield the words that a finding may be about, each with the column right after its start."""
    typed = row[span.column - 1 : span.end_column - 1]
    bare = typed.strip("\"'«» ")
    yield span.column + typed.find(bare), bare
    at = typed.find("](") + 2 if "](" in typed else typed.find(bare)
    target = typed[at:].partition(")")[0] if "](" in typed else bare
    mark = max(target.rfind("#"), target.rfind(":"))
    if mark >= 0:
        yield span.column + at + mark + 1, target[mark + 1 :]
