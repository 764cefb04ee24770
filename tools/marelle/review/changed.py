"""Review: what changed since a revision in, the pages that list it out.

A module that changed has its own page for the detail; what is no module is told here.
"""

from collections.abc import Iterator, Sequence
from html import escape

from marelle.changes import telling
from marelle.changes.views.html import parts
from marelle.i18n import _
from marelle.review.index import CHANGED, back, card
from marelle.review.sheets import sheets, to
from marelle.review.value import Row, Since

AROUND = f"{CHANGED}autour/"


def changed_pages(rows: Sequence[Row], since: Since) -> Iterator[tuple[str, str]]:
    """Yield the list of the modules that changed, then of all that is no module."""
    if since.whole is None:
        return
    title = escape(_("Ce qui a changé depuis « {old} »").format(old=since.name))
    around = since.whole.around
    link = f'<p><a class="go" href="{to(AROUND)}">{telling.around()}</a></p>' if around else ""
    head = f"{back()}<h1>{title}</h1>{link}"
    gone = [f"<li><p>{escape(each)}</p></li>" for each in _gone(since)]
    told = [card(row) for row in rows if row.changed or row.fresh]
    empty = "" if told or gone else f"<p>{_('Aucun module n’a changé.')}</p>"
    yield from sheets(CHANGED, head + empty, [*told, *gone])
    if around:
        shown = [f"<li>{''.join(parts([part], 'h2'))}</li>" for part in around]
        yield from sheets(AROUND, f"{back()}<h1>{telling.around()}</h1>", shown)


def _gone(since: Since) -> Iterator[str]:
    if since.whole:
        for each in since.whole.removed:
            yield _("Module retiré : {module}").format(module=telling.outlined(each))
