"""The booklet: a situation to live page by page, « allez à la page 3 », then what to learn of it.

The cover has no number, so that a page and its scene have the same one.
"""

from collections.abc import Iterator, Mapping

from marelle.activities import activity_types
from marelle.i18n import N_, _
from marelle.model import Item, Module
from marelle.paper.base import Form, Subject, Wish
from marelle.render.text import inline


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
        "stories": "".join(map(_story, told)),
    }


def _story(item: Item) -> str:
    drawing = activity_types()[item.type].drawing
    said = _("À lire quand l’histoire est finie")
    return (
        f'<section class="story"><h2 class="opening">{inline(item.prompt)}</h2>'
        f'{drawing.paper(item)}<section class="debrief"><h2>{said}</h2>'
        f"{drawing.correction(item)}</section></section>"
    )


FORM = Form(name="booklet", label=N_("Livret de mise en situation"), lacks=lacks, fill=fill)
