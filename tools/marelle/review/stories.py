"""Review: a story in, its pages numbered for comments and its graph, in text and drawn, out."""

import re
from collections.abc import Callable, Iterator
from html import escape

from marelle.activities import activity_types
from marelle.i18n import _
from marelle.model import Item, Module

_PAGE = re.compile(r'<div class="page"><h3>(.*?)</h3>')
_OVER = re.compile(r'<p class="over">.*?</p>')
_STYLE = re.compile(r"<style>.*?</style>")


def paged(html: str, number: str, mark: Callable[[str], str]) -> str:
    """Return the booklet of a story with the number of each page: that of the story, then its own.

    What the last pages of a booklet explain is in the key: an end sends nobody there. What has no
    pages stays as it is.
    """
    ranks = iter(range(1, html.count('<div class="page">') + 1))
    return _PAGE.sub(
        lambda found: f'<div class="page"><h4>{mark(f"{number}.{next(ranks)}")}{found[1]}</h4>',
        _OVER.sub("", html),
    )


def graph(item: Item) -> str:
    """Return the graph of a story: a link that opens it alone, to enlarge it; its drawing in the
    colours of the page, which scrolls inside its box; its text. Nothing for other types."""
    kind = activity_types()[item.type]
    if "svg" not in kind.views:
        return ""
    name, alone = escape(_("Le graphe de l’histoire")), _("Ouvrir le graphe en grand")
    return (
        f'<p class="screen"><a class="go" href="{item.id}.svg">{alone}</a></p>'
        f'<div class="wide graph" role="region" tabindex="0" aria-label="{name}">'
        f"{_inside(kind.view('svg', item), name)}</div>"
        f"<details><summary>{_('Le graphe en texte')}</summary>"
        f'<pre tabindex="0">{escape(kind.view("text", item))}</pre></details>'
    )


def _inside(drawn: str, name: str) -> str:
    """Return the drawing for the inside of a page, whose style it takes."""
    bare = _STYLE.sub("", drawn, count=1)
    bare = re.sub(r' id="[td]"', "", bare, count=2)
    return bare.replace('aria-labelledby="t d"', f'aria-label="{name}"', 1).strip()


def graphs(module: Module) -> Iterator[tuple[str, str]]:
    """Yield the files of the stories: a name, and the drawing."""
    kinds = activity_types()
    for item in module.items:
        if "svg" in kinds[item.type].views:
            yield f"{item.id}.svg", kinds[item.type].view("svg", item)
