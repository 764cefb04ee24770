"""Stage 4, render: a step of a path in, what people call it out, on a screen as on paper."""

from collections.abc import Mapping

from marelle.i18n import _, ngettext
from marelle.model import Episode, Module, Positioning, Step
from marelle.model.steps import EpisodeStep, ModuleStep, PauseStep, PositioningStep, Timed


def step_title(
    step: Step,
    modules: Mapping[str, Module],
    positionings: Mapping[str, Positioning],
    episodes: Mapping[str, Episode],
) -> str:
    """Return what people call *step*."""
    if isinstance(step, ModuleStep):
        return modules[step.module].title
    if isinstance(step, PositioningStep):
        return positionings[step.positioning].title
    if isinstance(step, EpisodeStep):
        return episodes[step.episode].title
    if isinstance(step, PauseStep):
        said = ngettext("{n} jour de pause", "{n} jours de pause", step.days)
        return said.format(n=step.days)
    return step.title if isinstance(step, Timed) else _("Une leçon au choix")
