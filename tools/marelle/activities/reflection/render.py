"""Stage 4, render of ``reflection``: an item in, HTML for the page, its correction, paper out."""

from marelle.activities.reflection.model import Reflection
from marelle.i18n import _
from marelle.render.text import inline

LINES = 5


def render(item: Reflection) -> str:
    """Return the field, and how much it takes."""
    most = _("{n} caractères au plus").format(n=item.length)
    return (
        f'<label class="free"><span>{_("Votre réponse")}</span>'
        f'<textarea rows="{LINES}" maxlength="{item.length}"></textarea></label>'
        f'<p class="count">{most}</p>'
    )


def correction(item: Reflection) -> str:
    """Return what an expert answers, to compare with."""
    compare = _("Merci. Comparez avec la réponse d’un expert.")
    return (
        f'<p class="right" data-if="said">{compare}</p><p data-if="said">{inline(item.expert)}</p>'
    )


def paper(item: Reflection) -> str:
    """Return lines to write on."""
    return '<i class="rule"></i>' * LINES


def answer(item: Reflection) -> str:
    """Return what an expert answers."""
    return item.expert
