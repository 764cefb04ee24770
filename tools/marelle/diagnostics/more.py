"""Diagnostics: how many findings are left untold, where a file is wrong everywhere."""

from collections.abc import Iterable, Iterator
from itertools import islice

from marelle.diagnostics import Diagnostic
from marelle.i18n import _, ngettext


def at_most(cap: int, found: Iterable[Diagnostic], uncounted: int = 0) -> Iterator[Diagnostic]:
    """Yield the first *cap* of *found*; when there are others, a last one says how many.

    *uncounted* more are known to exist, which *found* does not yield.
    """
    every = iter(found)
    yield from islice(every, cap)
    if first := next(every, None):
        yield more(first, 1 + sum(1 for _left in every) + uncounted)


def more(first: Diagnostic, count: int) -> Diagnostic:
    """Return the last finding of a file: *count* others are left out, of which *first*."""
    return Diagnostic(
        code=first.code,
        span=first.span,
        message=ngettext(
            "Ce fichier contient encore {count} erreur, qui n’est pas montrée.",
            "Ce fichier contient encore {count} erreurs, qui ne sont pas montrées.",
            count,
        ).format(count=count),
        hint=_("Corrigez d’abord celles qui sont montrées, puis vérifiez de nouveau."),
    )
