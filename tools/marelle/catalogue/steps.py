"""Stage 3, model: the steps of a file of ``content/paths/`` in, steps of every kind out.

A kind is the key that holds it: ``module: bons-gants``, ``pause: 7``. What the schema and
``catalogue/paths.py`` refuse is left out.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from marelle.catalogue.clock import moment
from marelle.model import Taught
from marelle.model.steps import (
    ChoiceStep,
    EpisodeStep,
    EvaluationStep,
    FeedbackStep,
    Meeting,
    ModuleStep,
    PauseStep,
    PositioningStep,
    PracticeStep,
    ResourceStep,
    SessionStep,
    Step,
)
from marelle.read.document import Node

FEEDBACK_MINUTES = 5
_NAMED = ("module", "evaluation", "positioning")  # what they name is their name, by default


def kind_of(node: Node) -> str:
    """Return the kind of a step; nothing when it has none, or several."""
    kinds = kinds_of(node)
    return kinds[0] if len(kinds) == 1 else ""


def kinds_of(node: Node) -> list[str]:
    """Return every kind that a step is said to be of, as it is typed."""
    return [key for key in node.value if key in BUILDERS]


def step_id(node: Node) -> str:
    """Return the id of a step, its own or that of its module; nothing when it has none."""
    own = node.get("id", "")
    return str(own or (node.get(kind_of(node), "") if kind_of(node) in _NAMED else ""))


def build_steps(root: Node) -> Iterator[Step]:
    """Yield the steps of a path whose schema is satisfied."""
    for node in root.records("steps"):
        if (kind := kind_of(node)) and (name := step_id(node)):
            shared = {
                "id": name,
                "span": node[kind].span,
                "optional": bool(node.get("optional", False)),
                "after": tuple(node.get("after", ())),
                "skip_if": _skip(node),
            }
            yield BUILDERS[kind](node[kind], shared)


def _skip(node: Node) -> Taught | None:
    told = node.get("skip_if")
    return Taught(competence=told["competence"], level=int(told["level"])) if told else None


def _session(node: Node, shared: dict[str, Any]) -> Step:
    meetings = tuple(_meetings(node))
    lengths = [int((m.end - m.start).total_seconds() // 60) for m in meetings]
    return SessionStep(
        **shared,
        title=node.get("title"),
        place=node.get("place"),
        note=node.get("note", ""),
        minutes=max(lengths, default=0),
        meetings=meetings,
    )


def _meetings(node: Node) -> Iterator[Meeting]:
    """Yield the dates that exist; the others have a finding (``catalogue/paths.py``)."""
    for each in node.records("dates"):
        start, end = moment(each.get("start", "")), moment(each.get("end", ""))
        if start and end:
            yield Meeting(id=each.get("id", _plain(start)), start=start, end=end, span=each.span)


def _plain(start: datetime) -> str:
    return f"{start:%Y%m%dt%H%M}"


def _practice(node: Node, shared: dict[str, Any]) -> Step:
    return PracticeStep(
        **shared,
        title=node.get("title"),
        minutes=int(node.get("minutes")),
        points=tuple(node.get("points")),
        text=node.get("text", ""),
        code=node.get("code", ""),
    )


def _feedback(node: Node, shared: dict[str, Any]) -> Step:
    minutes = int(node.get("minutes", FEEDBACK_MINUTES))
    own = {"title": node.get("title"), "question": node.get("question")}
    return FeedbackStep(**shared, **own, minutes=minutes)


def _resource(node: Node, shared: dict[str, Any]) -> Step:
    own = {"title": node.get("title"), "url": node.get("url"), "purpose": node.get("for")}
    return ResourceStep(**shared, **own, minutes=int(node.get("minutes")))


BUILDERS: dict[str, Callable[[Node, dict[str, Any]], Step]] = {
    "module": lambda node, shared: ModuleStep(**shared, module=node.value),
    "choice": lambda node, shared: ChoiceStep(**shared, choice=tuple(node.value)),
    "session": _session,
    "practice": _practice,
    "feedback": _feedback,
    "evaluation": lambda node, shared: EvaluationStep(**shared, module=node.value),
    "resource": _resource,
    "positioning": lambda node, shared: PositioningStep(**shared, positioning=node.value),
    "episode": lambda node, shared: EpisodeStep(**shared, episode=node.value),
    "pause": lambda node, shared: PauseStep(**shared, days=int(node.value)),
}
