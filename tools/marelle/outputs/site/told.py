"""Stage 4, hub pages: a path in, what phones need to know whether each step is done, out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from marelle.model import Episode, LearningPath, Module, Positioning, Step
from marelle.model.path import minutes
from marelle.model.steps import (
    EpisodeStep,
    PauseStep,
    PositioningStep,
    PracticeStep,
    SessionStep,
)
from marelle.outputs.site.signing import digest
from marelle.podcast_ids import PODCASTS_PATH
from marelle.render.steps import step_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """A path with the modules it names, and every other, which may be an equivalent."""

    path: LearningPath
    modules: Mapping[str, Module]
    positionings: Mapping[str, Positioning] = field(default_factory=dict)
    episodes: Mapping[str, Episode] = field(default_factory=dict)

    @property
    def durations(self) -> dict[str, int]:
        """The minutes of each module, of each positioning and of each episode."""
        return minutes(self.modules, self.positionings, self.episodes)

    def title(self, step: Step) -> str:
        """Return what people call *step*."""
        return step_title(step, self.modules, self.positionings, self.episodes)


def asked(road: Road, step: Step) -> dict[str, Any]:
    """Return what phones need of *step*, without what says nothing."""
    told: dict[str, Any] = {
        "id": step.id,
        "kind": step.kind,
        "title": road.title(step),
        "any": [_counted(road, name, chosen=len(step.modules) > 1) for name in step.modules]
        + _heard(step),
        "after": list(road.path.awaits(step)),
        "optional": step.optional,
        "stand": step.positioning if isinstance(step, PositioningStep) else "",
        "about": _about(road, step),
        "dates": _dates(step),
        "skip": [step.skip_if.competence, step.skip_if.level] if step.skip_if else [],
        "days": step.days if isinstance(step, PauseStep) else 0,
        "code": digest(road.path.id, step.id, step.code) if isinstance(step, PracticeStep) else "",
    }
    return {key: value for key, value in told.items() if value}


def _about(road: Road, step: Step) -> list[str]:
    """Return the competences that a positioning measures, and that may spare steps of the path."""
    if not isinstance(step, PositioningStep):
        return []
    spared = {each.skip_if.competence for each in road.path.steps if each.skip_if}
    return [name for name in road.positionings[step.positioning].competences if name in spared]


def _dates(step: Step) -> list[str]:
    """Return when each date of a session begins."""
    if not isinstance(step, SessionStep):
        return []
    return [meeting.start.isoformat() for meeting in step.meetings]


def _heard(step: Step) -> list[dict[str, Any]]:
    """Return what counts for an episode: that it was played, under its whole path."""
    if not isinstance(step, EpisodeStep):
        return []
    return [{"m": f"{PODCASTS_PATH}{step.episode}", "v": ""}]


def _counted(road: Road, name: str, *, chosen: bool) -> dict[str, Any]:
    """Return a module, its version, who adapts it, and what counts as well.

    One of several that may be *chosen* says its title.
    """
    module = road.modules[name]
    equal = [road.modules[other] for other in module.equivalent_to]
    told: dict[str, Any] = {"m": name, "v": module.updated.isoformat()}
    if chosen:
        told["title"] = module.title
    if module.adapted_for:  # where a phone goes on: as links do, see cards.module_link
        told["for"] = list(module.adapted_for)
    if road.path.made_for in module.adapted_for:
        told["at"] = road.path.made_for
    if module.formerly:
        told["formerly"] = list(module.formerly)
    if equal:
        told["equal"] = [
            {"m": [each.id, *each.formerly], "title": each.title, "v": each.updated.isoformat()}
            for each in equal
        ]
    return told


def rules(path: LearningPath) -> str:
    """Return the rules of a path as phones read them."""
    told = {
        "id": path.id,
        "title": path.title,
        "formerly": list(path.formerly),
        "days": path.counts_for,
        "same": path.same_version,
        "until": path.valid_until.isoformat() if path.valid_until else "",
    }
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False)
