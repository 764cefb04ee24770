"""Stage 4, render of ``poll``: an item in, HTML for the page, its correction and paper out."""

from html import escape

from marelle.activities.html import BOX, boxes, lettered, option, plain
from marelle.activities.poll.model import Poll, Scale
from marelle.i18n import _
from marelle.render.text import inline


def render(item: Poll) -> str:
    """Return the opinions to pick, or the degrees side by side between the words of the ends."""
    if item.scale is None:
        return "".join(option("radio", c, t, right=False) for c, t in item.choices.items())
    degrees = "".join(_degree(item.scale, n) for n in range(1, item.scale.steps + 1))
    return f'<div class="scale">{degrees}</div>{_ends(item.scale)}'


def _degree(scale: Scale, n: int) -> str:
    """Return a degree; only a screen reader needs to be told where the scale begins and ends."""
    name = _("{n} sur {total}").format(n=n, total=scale.steps)
    end = {1: scale.low, scale.steps: scale.high}.get(n, "")
    said = escape(f"{name}, {end}" if end else name)
    return (
        f'<label class="opt"><input type="radio" name="c" value="n{n}" aria-label="{said}">'
        f"<span>{n}</span></label>"
    )


def _ends(scale: Scale) -> str:
    low, high = plain(scale.low), plain(scale.high)
    return f'<p class="ends"><span>1 : {low}</span> <span>{scale.steps} : {high}</span></p>'


def correction(item: Poll) -> str:
    """Return thanks, then the author's comment: both are said after any answer."""
    said = inline(item.comment) or _("Votre avis compte : il n’y a pas de mauvaise réponse.")
    return f'<p class="right" data-if="said">{_("Merci.")}</p><p data-if="said">{said}</p>'


def paper(item: Poll) -> str:
    """Return boxes to tick, or a scale of them."""
    if item.scale is None:
        return boxes(lettered(item.choices.values()))
    degrees = "".join(f"<li>{BOX} {n}</li>" for n in range(1, item.scale.steps + 1))
    return f'<ul class="scale">{degrees}</ul>{_ends(item.scale)}'


def answer(item: Poll) -> str:
    """Return that there is nothing to correct."""
    return _("pas de bonne réponse")
