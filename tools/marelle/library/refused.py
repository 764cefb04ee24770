"""The library: why a module of somebody else's is not taken, in sentences."""

from collections.abc import Callable, Iterable

from marelle.diagnostics import Diagnostic
from marelle.i18n import _
from marelle.read.listing import MODULES

# A file of a module, a line, a column and what is wrong there, as one sentence.
Said = Callable[[str, int, int, str], str]


class Unfit(Exception):
    """What came cannot be borrowed; ``args[0]`` are plain sentences, one for each reason."""


def lenders(file: str, line: int, column: int, why: str) -> str:
    """Return the sentence of an error in a file that the lender has, and nobody here."""
    place = f"{file}:{line}:{column}"
    return _("chez le prêteur, {place} : {why}").format(place=place, why=why)


def sentences(module: str, found: Iterable[Diagnostic], said: Said) -> list[str]:
    """Return a sentence for each finding in *module*, whose files are called by their names."""
    start = f"{MODULES}/{module}/"
    return [
        said(each.span.path.removeprefix(start), each.span.line, each.span.column, each.message)
        for each in found
    ]
