"""A table that scrolls takes the focus: it then says its name."""

from marelle.blocks.base import Desk, Written
from marelle.blocks.kinds.table import BLOCK
from marelle.render.text import inline


def drawn(caption: str) -> str:
    """Return the HTML of a table with this caption."""
    desk = Desk(media={}, html=str, line=inline, picture=lambda name, _alt: name)
    written = Written(kind="table", title=caption, options={}, text="<table></table>")
    assert BLOCK.draw
    return BLOCK.draw(written, desk)


def test_it_is_named_by_its_caption() -> None:
    """Both say the same words, with the spaces of French; the name has no mark of its own."""
    html = drawn('Passages : **largeur** & "hauteur"')
    assert '<caption>Passages\u00a0: <strong>largeur</strong> &amp; "hauteur"</caption>' in html
    name = "Passages\u00a0: largeur &amp; &quot;hauteur&quot;"
    assert f'role="region" aria-label="{name}" tabindex="0"' in html
