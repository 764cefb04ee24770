"""Stage 4, render: a module in; its squares, and the drawn line of squares that leads to them, out.

A lesson screen is one square, each activity of a set is one; the squares of a set are drawn two by
two, side by side, as in the street. The line starts on earth and ends in heaven.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marelle.i18n import _
from marelle.ids import END_ANCHOR, PACKAGE_ANCHOR, START_ANCHOR, item_anchor, screen_anchor
from marelle.model import ActivitySet, Module
from marelle.model.prose import visible
from marelle.render.text import inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A place to jump to. ``title`` is plain text; ``run`` is shared by the squares of a set."""

    anchor: str
    title: str
    run: str


def squares(module: Module) -> tuple[Square, ...]:
    """Return the squares of a module in order, without the start and the end."""
    return tuple(_squares(module))


def _squares(module: Module) -> Iterator[Square]:
    for screen in module.screens:
        if not isinstance(screen, ActivitySet):
            yield Square(anchor=screen_anchor(screen.id), title=screen.title, run=screen.id)
        else:
            for item in screen.items:
                title = visible(item.prompt)
                yield Square(anchor=item_anchor(item.id), title=title, run=screen.id)
    if module.package:
        yield Square(anchor=PACKAGE_ANCHOR, title=module.title, run=PACKAGE_ANCHOR)


def line(module: Module) -> str:
    """Return the ``<nav>``: the drawn line, which opens the list of squares with their titles."""
    found = squares(module)
    drawn = "".join(_drawn(found))
    places = [
        (START_ANCHOR, _("Case départ")),
        *((s.anchor, s.title) for s in found),
        (END_ANCHOR, _("Ciel")),
    ]
    listed = "".join(
        f'<li><a href="#{anchor}"><span>{inline(title)}</span><small></small></a></li>'
        for anchor, title in places
    )
    return (
        f'<nav aria-label="{_("Cases")}"><details><summary><span aria-hidden="true">{drawn}</span>'
        f"<b>{_('Toutes les cases')}</b></summary><ol>{listed}</ol></details></nav>"
    )


def _drawn(found: Sequence[Square]) -> Iterator[str]:
    """Yield the columns of the line: earth, one square or the two of a double, heaven."""
    cells = [f"<i>{number}</i>" for number in range(1, len(found) + 1)]
    yield "<i><b></b></i>"
    at = 0
    while at < len(found):
        double = at + 1 < len(found) and found[at].run == found[at + 1].run
        yield f"<span>{''.join(cells[at : at + 1 + double])}</span>"
        at += 1 + double
    yield "<i></i>"
