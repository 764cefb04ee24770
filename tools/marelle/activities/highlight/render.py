"""Stage 4, render of ``highlight``: an item in, HTML for the page, its correction and paper out."""

from collections.abc import Callable

from marelle.activities.highlight.model import Highlight
from marelle.activities.html import because, option, plain, right, verdicts
from marelle.activities.picking import Option
from marelle.i18n import _
from marelle.render.text import inline


def render(item: Highlight) -> str:
    """Return the text; what can be touched is a box to tick that looks like words."""

    def box(token: Option) -> str:
        return option("checkbox", token.id, token.text, right=token.correct)

    return f'<div class="passage">{_text(item, box)}</div>'


def _text(item: Highlight, drawn: Callable[[Option], str]) -> str:
    return "".join(inline(p) if isinstance(p, str) else drawn(p) for p in item.pieces)


def correction(item: Highlight) -> str:
    """Return the words to find, then what to say of each."""
    why = "".join(because(token.id, token.feedback, token.text) for token in item.choices)
    return right(plain(token.text) for token in item.right) + verdicts(item) + why


def paper(item: Highlight) -> str:
    """Return the text, with brackets around what can be underlined."""
    text = _text(item, lambda token: f"<b>[</b>{plain(token.text)}<b>]</b>")
    return f'<p class="how">{_("Soulignez entre les crochets.")}</p><p class="gaps">{text}</p>'


def answer(item: Highlight) -> str:
    """Return the words to find, in the order of the text."""
    found = (piece for piece in item.pieces if isinstance(piece, Option))
    return " ; ".join(token.text for token in found if token.correct)
