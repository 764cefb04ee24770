"""The booklet: a situation to live page by page, « allez à la page 3 », then what to learn of it.

The cover has no number, so that a page and its scene have the same one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from marelle.activities import activity_types
from marelle.i18n import N_, _
from marelle.model import Item, Module
from marelle.paper.base import Form, Subject, Wish
from marelle.paper.page import LARGE, TEXT
from marelle.paper.room import Page, largest
from marelle.render.text import inline

# A5 without its margins, and what a safe reading of style.css puts around texts.
ROOM = Page(width=122, height=178, picture=64, inset=23, gap=2.2, frame=8.5)
MOST = 20  # points
SMALL = 40  # millimetres of a picture on a page that has a lot to say
OPENING = 14  # millimetres that the title of a story takes of its first page
_SCENE = re.compile(r'<div class="page"><h3>(.*?)</h3>(.*?)</div>(?=<div class="page">|$)', re.S)


def stories(module: Module) -> Iterator[Item]:
    """Yield the situations of a module."""
    return (item for item in module.items if activity_types()[item.type].story)


def lacks(module: Module) -> str:
    """Return what is missing: a situation."""
    return "" if any(stories(module)) else _("ce module n’a pas de mise en situation")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return how to read a booklet, its scenes, what to say once it is over."""
    told = list(stories(subject.module))
    rules = (
        _("Ce livret ne se lit pas dans l’ordre : c’est vous qui choisissez la suite."),
        _("Lisez la page 1, faites un choix, allez à la page qu’il indique."),
        _("Arrivé à une fin, lisez les explications. Puis recommencez autrement."),
    )
    again = _("Les pages se comptent à partir de 1 dans chaque histoire.")
    lines = [*rules, *([again] if len(told) > 1 else [])]
    return {
        "promise": inline(subject.module.objective),
        "rules": "".join(f"<li>{line}</li>" for line in lines),
        "stories": "".join(_story(item, LARGE if wish.large else TEXT) for item in told),
    }


def _story(item: Item, least: int) -> str:
    """Return a situation, its texts in *least* points or more."""
    drawing = activity_types()[item.type].drawing
    said = _("À lire quand l’histoire est finie")
    return (
        f'<section class="story"><h2 class="opening">{inline(item.prompt)}</h2>'
        f'{"".join(_pages(drawing.paper(item), least))}<section class="debrief"><h2>{said}</h2>'
        f"{drawing.correction(item)}</section></section>"
    )


def _pages(html: str, least: int) -> Iterator[str]:
    """Yield each scene in the size at which it fills its page.

    One that is too long goes on, on a page that says so: its choices stay together there.
    """
    for rank, (title, inside) in enumerate(_SCENE.findall(html)):
        room = replace(ROOM, height=ROOM.height - (0 if rank else OPENING))
        points, tight = largest(f"<h3>{title}</h3>{inside}", room, MOST, least), ""
        if not points:
            room, tight = replace(room, picture=SMALL), " tight"
            points = largest(f"<h3>{title}</h3>{inside}", room, MOST, least)
        if not points:
            more = _("Tournez la page : les choix sont sur la suivante.")
            inside = inside.replace(
                '<ul class="boxes">', f'<p class="turn">{more}</p><ul class="boxes late">'
            )
        on = _("{page} (suite)").format(page=title)
        yield (
            f'<div class="page{tight}" style="font-size:{points or least:g}pt"><h3>{title}</h3>'
            f'<p class="more">{on}</p>{inside}</div>'
        )


FORM = Form(name="booklet", label=N_("Livret de mise en situation"), lacks=lacks, fill=fill)
