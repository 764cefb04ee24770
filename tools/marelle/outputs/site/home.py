"""Stage 4, hub pages: the home page, which a newcomer sees whole on a phone, as HTML.

One sentence, the search, their direction, three doors; the rest comes below. What the phone knows
is filled in by ``theme/hub/home.js``: a lesson to go on with, what their direction recommends.
"""

import json
from collections.abc import Sequence
from string import Template

from marelle import assets
from marelle.i18n import _
from marelle.ids import (
    BADGES_PATH,
    POSITIONING_PATH,
    TRADES_PATH,
    course_path,
    direction_path,
)
from marelle.model import Catalogue, Direction, LearningPath, Module
from marelle.outputs.site import badges, cards, finding, podcasts, positioning_list
from marelle.outputs.site.challenges import challenge_list
from marelle.outputs.site.decks import modes
from marelle.outputs.site.search import entry
from marelle.outputs.site.wall import latest
from marelle.podcast_ids import PODCASTS_PATH

ADVICE = "conseils.json"
# Modules a phone is told of: those that were done there leave room for others.
ADVISED = 8
# Lessons just published that the home page shows.
ADDED = 3


def home(catalogue: Catalogue, newest: Sequence[Module]) -> str:
    """Return the home page: what this is, the search, doors; then themes and what is new."""
    squares = "".join(
        cards.collection_square(catalogue, collection, "", number)
        for number, collection in enumerate(catalogue.collections, 1)
    )
    won = {BADGES_PATH.rstrip("/"): badges.named()} if catalogue.badges else {}
    if catalogue.series:
        won |= {PODCASTS_PATH.rstrip("/"): podcasts.named()}
    stand = {POSITIONING_PATH.rstrip("/"): positioning_list.named()}
    stand = stand if catalogue.positionings else {}
    games = {name: (mode.title, mode.lead) for name, mode in modes().items()}
    more = {**stand, **games, **won}
    trades = f'<p><a class="more" href="{TRADES_PATH}">{_("Chercher par métier")}</a></p>'
    return Template(assets.text("theme", "hub/home.html")).substitute(
        tagline=cards.plain(catalogue.site.tagline),
        find=finding.search_form("catalogue/", "#themes"),
        directions="".join(
            f'<option value="{d.code}"{_had(d)}>{d.code} – {cards.plain(d.name)}</option>'
            for d in catalogue.directions
        ),
        unknown=_("Choisir…"),
        choose=_("Choisir ma direction"),
        resume=_("Reprendre"),
        direction=_("Ma direction"),
        short=_("3 minutes, pas plus"),
        all=_("Toutes les leçons"),
        collections=_("Choisissez un thème"),
        squares=squares,
        news=latest(catalogue),
        added=_added(catalogue),
        recent=_("Récemment mises à jour"),
        cards=cards.module_list(newest, ""),
        trades=trades if any(module.trades for module in catalogue.modules) else "",
        practise=_("Réviser et jouer"),
        decks=challenge_list(catalogue.challenges, "") + cards.deck_list(more, ""),
        **{"from": _("Je suis de la direction")},
    )


def _had(direction: Direction) -> str:
    """Return what tells a phone that a direction changed its code."""
    codes = " ".join(direction.formerly)
    return f' data-formerly="{codes}"' if codes else ""


def _added(catalogue: Catalogue) -> str:
    """Return the lessons that were published last, nothing when none tells its day."""
    title, listed = _("Récemment ajoutées"), cards.module_list(catalogue.added(ADDED), "")
    return f"<h2>{title}</h2>\n{listed}\n" if catalogue.added(1) else ""


def advice(catalogue: Catalogue) -> dict[str, bytes]:
    """Return what each direction recommends: its own, then what is advised to it."""
    made = {}
    for code, modules in catalogue.by_direction().items():
        newest = sorted(modules, key=lambda m: _first(m, code))[:ADVISED]
        rows = [*_welcome(catalogue.paths, code), *(entry(module).row for module in newest)]
        text = json.dumps(rows[:ADVISED], ensure_ascii=False, separators=(",", ":"))
        made[f"{direction_path(code)}{ADVICE}"] = text.encode()
    return made


def _welcome(paths: Sequence[LearningPath], code: str) -> list[tuple[str, str, str, int, str, str]]:
    """Return the path that a direction offers first, as a row of the index."""
    own = [path for path in paths if code in (path.direction, *path.directions)]
    own.sort(key=lambda path: path.direction != code)
    return [
        (course_path(path.id), path.title, path.summary, 0, path.direction, "path")
        for path in own[:1]
    ]


def _first(module: Module, code: str) -> tuple[bool, int, str]:
    """Return what to sort by: those of the direction itself, then the newest."""
    return module.direction != code, -module.updated.toordinal(), module.id
