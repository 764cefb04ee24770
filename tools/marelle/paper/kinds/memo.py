"""The memo: one page to pin up, with what to keep of a module."""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from marelle.i18n import N_, _
from marelle.model import Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.essentials import Essential, essentials
from marelle.render.text import inline

# Lines of a page, and letters a line, in the usual size and in large print.
ROOM, LARGE_ROOM = (44, 86), (33, 62)
# Lines of its head, its foot and its frame; how much bigger than the rest two texts are.
FIXED, TITLE, OBJECTIVE = 10, 1.7, 1.3
DATED = 30  # letters of the day when a source was read


def lacks(module: Module) -> str:
    """Return what is missing: something to keep."""
    return "" if essentials(module) else _("ce module n’a rien d’écrit à retenir")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return the objective, then what fits on the page, the most important first."""
    lines, letters = LARGE_ROOM if wish.large else ROOM
    left = lines - FIXED - _around(subject.module, letters)
    kept = fitting(essentials(subject.module), left, letters)
    return {
        "objective": inline(subject.module.objective),
        "summary": inline(subject.module.summary),
        "kept_title": _("L’essentiel"),
        "kept": "".join(f'<div class="kept">{each.html}</div>' for each in kept),
    }


def _around(module: Module, letters: int) -> float:
    """Return about how many lines the rest of the page takes: title, objective, sources."""
    texts = [(module.title, TITLE), (module.objective, OBJECTIVE), (module.summary, 1.0)]
    texts += [(" " * DATED + source.title, 1.0) for source in module.sources]
    return sum(ceil(len(text) * size / letters) * size for text, size in texts)


def fitting(found: Iterable[Essential], left: float, letters: int) -> Iterator[Essential]:
    """Yield what fits in the lines that are *left*, of so many letters; the first always does."""
    for rank, each in enumerate(found):
        taken = each.lines(letters)
        if taken <= left or not rank:
            left -= taken
            yield each


FORM = Form(name="memo", label=N_("Aide-mémoire d’une page"), lacks=lacks, fill=fill)
