"""The sign-off sheet: a gesture, what the tutor must see of it, acquired or to see again, signed.

It holds no more of a person than who did it, who saw it and when; it says how long it is kept.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.activities.html import grid
from marelle.i18n import N_, _
from marelle.model import Direction, Item, Lesson, Module, Site
from marelle.model.prose import visible
from marelle.paper.base import Form, Subject, Wish
from marelle.read.written import find_blocks
from marelle.render.text import inline

_STEP = re.compile(r"^\d+[.)] +(.+)$", re.MULTILINE)


def lacks(module: Module) -> str:
    """Return what is missing: a gesture."""
    return "" if any(_gestures(module)) else _("ce module n’a pas d’étapes à montrer")


def fill(subject: Subject, wish: Wish) -> Mapping[str, str]:
    """Return the gestures to see, who signs, and what becomes of the sheet."""
    objective = inline(subject.module.objective)
    return signed(subject.site, subject.direction, objective, _gestures(subject.module))


def signed(
    site: Site,
    direction: Direction,
    objective: str,
    gestures: Iterable[tuple[str, Sequence[str]]],
) -> Mapping[str, str]:
    """Return what ``page.html`` wants, of any *gestures*: the title of each as HTML, its points."""
    labels = (
        (_("Agent (prénom et nom)"), _("Signature")),
        (_("Tuteur (prénom et nom)"), _("Signature")),
    )
    lines = "".join(
        f'<li>{who}<br><i class="rule"></i></li><li>{signed}<br><i class="rule"></i></li>'
        for who, signed in labels
    )
    return {
        "objective": objective,
        "how": _(
            "Le tuteur regarde le geste en situation réelle. Il coche ce qu’il a vu, et signe avec "
            "l’agent. Une étape à revoir n’est pas une faute : on la refait ensemble."
        ),
        "gestures": "".join(
            f"<h2>{title}</h2>{grid(steps, (_('Acquis'), _('À revoir')))}"
            for title, steps in gestures
        ),
        "again": f'{_("Vu le")} <i class="blank short"></i> {_("Revu le")} '
        f'<i class="blank short"></i> {_("À revoir :")} <i class="blank middle"></i>',
        "signed": lines,
        "kept": _kept(site, direction),
    }


def _kept(site: Site, direction: Direction) -> str:
    contact = direction.contact.email or direction.contact.phone or site.contact.email
    return _(
        "Données personnelles : cette feuille ne sert qu’à suivre l’apprentissage du geste. "
        "L’encadrant la garde un an au plus, puis la détruit ; elle n’est ni notée, ni versée au "
        "dossier. Pour la voir ou la corriger : {contact}."
    ).format(contact=inline(contact))


def _gestures(module: Module) -> Iterator[tuple[str, list[str]]]:
    """Yield each gesture: its title as HTML, its steps as plain texts.

    Those to sign come first; without one, those a lesson explains; else those put in order.
    """
    for found in (_signed(module), _explained(module), _ordered(module)):
        gestures = list(found)
        if gestures:
            yield from gestures
            return


def _signed(module: Module) -> Iterator[tuple[str, list[str]]]:
    for item in module.items:
        if activity_types()[item.type].gesture:
            yield inline(item.prompt), list(_said(item).values())


def _explained(module: Module) -> Iterator[tuple[str, list[str]]]:
    for screen in module.screens:
        if isinstance(screen, Lesson):
            for block in find_blocks(screen.markdown):
                if block.kind.text == "steps":
                    steps = [visible(step) for step in _STEP.findall(block.text)]
                    yield inline(block.title or screen.title), steps


def _ordered(module: Module) -> Iterator[tuple[str, list[str]]]:
    """Yield the steps to put in order, when it is once: a test that orders things shows none."""
    kinds = activity_types()
    found = [i for i in module.items if kinds[i.type].interaction is Interaction.SEQUENCING]
    if len(found) == 1:
        said, key = _said(found[0]), kinds[found[0].type].model.key(found[0])
        yield inline(found[0].prompt), [said[step] for step in key["correct"]]


def _said(item: Item) -> Mapping[str, str]:
    return activity_types()[item.type].meanings(item)


FORM = Form(name="signoff", label=N_("Feuille de geste observé"), lacks=lacks, fill=fill)
