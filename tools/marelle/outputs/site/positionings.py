"""Stage 4, decks: a positioning in, its page out, which can be done with a pencil.

The road, the levels and the lessons to propose are in the page, for ``theme/deck/positioning/`` as
for a reader; which road is taken only the phone knows.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marelle.i18n import _, speaking
from marelle.ids import positioning_path
from marelle.model import Catalogue, Competence, Positioning, Site
from marelle.model.standing import lessons
from marelle.outputs.site.decks import Whole, document
from marelle.outputs.site.positioning_start import introduction
from marelle.outputs.site.stages import Offer, how_to_read, stage_section
from marelle.render.addresses import Places, linked
from marelle.render.text import typography

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
        plan = json.dumps(plan_of(board), ensure_ascii=False, separators=(",", ":"))
        page = document(
            site,
            "positioning",
            path,
            title=one.title,
            lead=_("Où en êtes-vous ?"),
            body=linked(introduction(one, board.competences), resolve),
            data={"kept": path.rstrip("/"), "plan": plan},
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
