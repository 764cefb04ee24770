"""The memo: one page to pin up, with what to keep of a module."""

from collections.abc import Iterable, Iterator, Mapping

from marelle.i18n import N_, _
from marelle.model import Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.essentials import Essential, essentials
from marelle.render.text import inline

# Lines that the page leaves, and letters a line, in the usual size and in large print.
ROOM, LARGE_ROOM = (27, 86), (15, 62)


def lacks(module: Module) -> str:
    """Return what is missing: something to keep."""
    return "" if essentials(module) else _("ce module n’a rien d’écrit à retenir")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return the objective, then what fits on the page, the most important first."""
    lines, letters = LARGE_ROOM if wish.large else ROOM
    kept = fitting(essentials(subject.module), lines, letters)
    return {
        "objective": inline(subject.module.objective),
        "summary": inline(subject.module.summary),
        "kept_title": _("L’essentiel"),
        "kept": "".join(f'<div class="kept">{each.html}</div>' for each in kept),
    }


def fitting(found: Iterable[Essential], lines: int, letters: int) -> Iterator[Essential]:
    """Yield what fits in so many lines of so many letters; the first one always does."""
    left = float(lines)
    for rank, each in enumerate(found):
        left -= each.lines(letters)
        if left >= 0 or not rank:
            yield each


FORM = Form(name="memo", label=N_("Aide-mémoire d’une page"), lacks=lacks, fill=fill)
