"""Stage 4, hub pages: the steps of a path in, its hopscotch out, as HTML.

A square a step, in chalk of its kind, then « Ciel ». What phones need of a step to know whether it
is done is in ``data-step``: ``theme/later/road/filled.js`` reads it.
"""

import json
from collections.abc import Iterator, Sequence
from html import escape

from marelle import assets
from marelle.blocks.parts import weight
from marelle.i18n import _
from marelle.ids import positioning_path
from marelle.model import Step
from marelle.model.steps import EpisodeStep, ModuleStep, PositioningStep
from marelle.outputs.site import cards
from marelle.outputs.site.told import Road, asked
from marelle.podcast_ids import PODCASTS_PATH
from marelle.render.dates import long_minutes

UP = "../../"
HEAVEN = "ciel"
# The drawing of each kind that is no module of its own.
_DRAWN = {
    "choice": "list",
    "session": "place",
    "practice": "check",
    "feedback": "example",
    "resource": "arrow-right",
    "pause": "clock",
    "episode": "speaker",
    "positioning": "info",
}


def kind_name(kind: str) -> str:
    """Return what people call a kind of step."""
    return {
        "module": _("Leçon"),
        "choice": _("Au choix"),
        "session": _("Séance"),
        "practice": _("Geste au travail"),
        "feedback": _("Bilan"),
        "evaluation": _("Évaluation"),
        "resource": _("Sur un autre site"),
        "pause": _("Pause"),
        "episode": _("Podcast"),
        "positioning": _("Faire le point"),
    }[kind]


def squares(road: Road) -> str:
    """Return every square of a path, « Ciel » at the end."""
    steps = road.path.steps
    rows = "".join(
        _square(road, step, number, place)
        for number, (step, place) in enumerate(zip(steps, places(steps), strict=True), 1)
    )
    heaven = f'<li class="mid heaven"><a href="#{HEAVEN}"><b>{_("Ciel")}</b></a></li>'
    return f'<ol class="hopscotch">{rows}{heaven}</ol>'


def places(steps: Sequence[Step]) -> Iterator[str]:
    """Yield where each square lies: alone in the middle, beside another, or over both."""
    free = [not step.double for step in steps]
    paired, index = False, 0
    while index < len(steps):
        if not free[index]:
            yield "double"
        elif paired and index + 1 < len(steps) and free[index + 1]:
            yield "left"
            yield "right"
            index += 1
        else:
            yield "mid"
        paired = not paired
        index += 1


def _square(road: Road, step: Step, number: int, place: str) -> str:
    told = escape(json.dumps(asked(road, step), ensure_ascii=False, separators=(",", ":")))
    minutes = step.lasts(road.durations)
    said = [long_minutes(minutes)] if minutes else []
    if not isinstance(step, ModuleStep) or step.kind == "evaluation":
        said.insert(0, kind_name(step.kind))
    if isinstance(step, EpisodeStep):
        said.append(weight(road.episodes[step.episode].media.size))
    if step.optional:
        said.append(_("facultatif"))
    small = " · ".join(f"<span>{escape(each)}</span>" for each in said) + _needed(road, step)
    to = f'href="#{step.id}"'
    if isinstance(step, ModuleStep):
        to = cards.module_link(road.modules[step.module], UP, road.path.made_for)
        to += f' data-module="{step.module}"'
    if isinstance(step, EpisodeStep):
        to += f' data-module="{PODCASTS_PATH}{step.episode}"'
    if isinstance(step, PositioningStep):
        to += f' data-module="{positioning_path(step.positioning).rstrip("/")}"'
    return (
        f'<li class="{place} {step.kind}" data-step="{told}"><a {to}><i>{number}</i>'
        f"{_drawing(road, step)}<b>{cards.plain(road.title(step))}</b>"
        f"<small>{small}</small></a></li>"
    )


def _needed(road: Road, step: Step) -> str:
    """Return what a step asks first; phones know better, and write in the same place."""
    first = [cards.plain(road.title(each)) for each in road.path.steps if each.id in step.after]
    said = _("D’abord : {titles}").format(titles=", ".join(first))
    return f'<em class="why"> · {said}</em>' if first else ""


def _drawing(road: Road, step: Step) -> str:
    if isinstance(step, ModuleStep):
        module = road.modules[step.module]
        svg = next((m.svg for m in module.media if m.name == module.pictogram), "")
    else:
        svg = assets.text("theme", f"pictograms/{_DRAWN[step.kind]}.svg")
    return cards.drawing(svg)
