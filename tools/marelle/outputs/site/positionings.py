"""Stage 4, decks: a positioning in, its page out, which can be done with a pencil.

The road, the levels and the lessons to propose are in the page, for ``theme/deck/positioning/`` as
for a reader; which road is taken only the phone knows.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from marelle.i18n import _, ngettext, speaking
from marelle.ids import positioning_path
from marelle.model import Catalogue, Competence, Positioning, Site
from marelle.model.standing import lessons
from marelle.outputs.site.cards import plain
from marelle.outputs.site.decks import Whole, document
from marelle.outputs.site.stages import Offer, how_to_read, stage_section
from marelle.render.addresses import Places, linked
from marelle.render.dates import time
from marelle.render.text import inline, typography

SHEET = "deck/positioning/positioning.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A positioning with what its page needs of the catalogue.

    ``offers`` are the modules to propose for each level of each competence, named ``id/level``.
    """

    positioning: Positioning
    competences: tuple[Competence, ...]
    offers: Mapping[str, tuple[Offer, ...]]


def boards(catalogue: Catalogue) -> list[Board]:
    """Return every positioning with what its page needs."""
    known = {each.id: each for each in catalogue.competences}
    return [
        _board(catalogue, each, tuple(known[name] for name in each.competences))
        for each in catalogue.positionings
    ]


def _board(
    catalogue: Catalogue, positioning: Positioning, competences: tuple[Competence, ...]
) -> Board:
    offers = {
        f"{each.id}/{level}": tuple(
            Offer(id=m.id, title=typography(m.title), minutes=m.duration)
            for m in lessons(catalogue.modules, each.id, level)
        )
        for each in competences
        for level in range(1, len(each.levels) + 1)
    }
    return Board(positioning=positioning, competences=competences, offers=offers)


def plan_of(board: Board) -> dict[str, Any]:
    """Return what ``theme/deck/positioning/walk.js`` needs of a positioning."""
    one = board.positioning
    return {
        "id": one.id,
        "competences": [
            {"id": c.id, "title": typography(c.title), "levels": [typography(s) for s in c.levels]}
            for c in board.competences
        ],
        "stages": [
            {
                "id": stage.id,
                "title": typography(stage.title),
                "measures": [
                    {
                        "competence": each.competence,
                        "level": each.level,
                        "items": [item.id for item in each.items],
                    }
                    for each in stage.measures
                ],
                "next": [
                    {"to": r.to, "at_least": r.at_least or 0, "level": r.level or 0}
                    for r in stage.next
                ],
            }
            for stage in one.stages
        ],
        "lessons": {
            name: [[each.id, each.title, each.minutes] for each in found]
            for name, found in board.offers.items()
            if found
        },
    }


def positioning_page(site: Site, board: Board) -> dict[str, bytes]:
    """Return the page of a positioning, by its path in the site."""
    one, path = board.positioning, positioning_path(board.positioning.id)
    resolve = Places("../" * path.count("/"))
    with speaking(site.lang):
        stages = "".join(stage_section(one, each, board.competences) for each in one.stages)
        after = linked(stages + how_to_read(one, board.competences, board.offers), resolve)
        types = {item.type for stage in one.stages for _measure, item in stage.questions}
        page = document(
            site,
            "positioning",
            path,
            title=one.title,
            lead=_("Où en êtes-vous ?"),
            body=linked(_start(board), resolve),
            data={"plan": json.dumps(plan_of(board), ensure_ascii=False, separators=(",", ":"))},
            own=Whole(
                types=tuple(sorted(types)),
                sheet=SHEET,
                after=after,
                without=_(
                    "Vous pouvez tout faire ici, avec un papier : les questions suivent, chacune "
                    "avec sa correction, puis la façon de lire votre profil."
                ),
            ),
        )
    return {f"{path}index.html": page}


def _start(board: Board) -> str:
    """Return what is read before the first question: what for, how long, how it goes."""
    one = board.positioning
    longest = one.longest()
    facts = [
        (one.duration, ngettext("minute", "minutes", one.duration)),
        (longest, ngettext("question au plus", "questions au plus", longest)),
    ]
    drawn = "".join(f"<li><b>{number}</b> {unit}</li>" for number, unit in facts)
    intro = f"<p>{inline(one.intro)}</p>" if one.intro else ""
    how = [
        _("Il n’y a pas de note. Vous ne pouvez ni réussir ni échouer."),
        _("Si vous ne savez pas, dites-le : c’est une réponse comme une autre."),
        _("Après chaque étape, vos réponses décident de la suite. La page dit pourquoi."),
        _("À la fin, vous voyez votre profil et les leçons qui vous aideront."),
        _("Tout reste sur ce téléphone. Personne d’autre ne le voit."),
    ]
    listed = "".join(f"<li>{sentence}</li>" for sentence in how)
    return (
        f'<p>{inline(one.summary)}</p><ul class="facts">{drawn}</ul>{intro}'
        f"<ul>{listed}</ul>"
        f"<details><summary>{_('Ce qui est mesuré')}</summary>"
        f"{''.join(_measured(each) for each in board.competences)}</details>"
        f"<details><summary>{_('Sources')}</summary><ul>{_sources(one)}</ul>"
        f"<p>{_('Valable jusqu’au {day}.').format(day=time(one.valid_until))}</p></details>"
    )


def _measured(competence: Competence) -> str:
    levels = "".join(f"<li>{inline(sentence)}</li>" for sentence in competence.levels)
    known = competence.framework
    after = ""
    if known:
        link = f'<a href="{escape(known.url)}">{plain(known.title)}</a>'
        said = _("D’après {framework} : {area}.")
        after = f"<p>{said.format(framework=link, area=plain(known.area.rstrip('.')))}</p>"
    return (
        f"<h3>{plain(competence.title)}</h3><p>{inline(competence.description)}</p>"
        f"<ol>{levels}</ol>{after}"
    )


def _sources(one: Positioning) -> str:
    return "".join(
        f'<li><a href="{escape(source.url)}">{inline(source.title)}</a>, '
        f"{_('consulté le {day}').format(day=time(source.consulted))}</li>"
        for source in one.sources
    )
