"""Radar: the formula. A module, its findings and what people answered in, its radar out.

The computed part of an axis is 100 times the mean of its facts (1 without any), less 8 for each
finding that it hears, never below 0. Where people answered, the axis is two thirds of that and a
third of the mean of their answers (yes 1, partly 0.5, no 0); an answer that is older than the last
update of the module does not count, and is due again. The radar of several modules is the mean.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from marelle.diagnostics import Diagnostic, Severity
from marelle.model import Module
from marelle.model.review import Answer, Review
from marelle.radar.facts import facts
from marelle.radar.grid import AXES, QUESTIONS, WORTH, asked_at
from marelle.radar.value import Axis, Radar
from marelle.rules import rules

COST = 8


def radar_of(
    module: Module,
    found: Iterable[Diagnostic],
    review: Review,
    ends: Collection[str],
    today: date,
) -> Radar:
    """Return the radar of *module*; *found* are its findings, *ends* those of its golden
    learners."""
    heard = [_family(each) for each in found if each.gravity is not Severity.NOTE]
    axes = [_axis(name, module, heard, review, ends, today) for name in AXES]
    return Radar(
        kind="module", id=module.id, title=module.title, axes=tuple(axes), stage=review.stage
    )


def _axis(
    name: str, module: Module, heard: list[str], review: Review, ends: Collection[str], today: date
) -> Axis:
    remarks = sum(heard.count(family) for family in AXES[name][1])
    measured = facts(name, module, today, ends)
    mean = sum(each.value for each in measured) / len(measured) if measured else 1.0
    computed = max(0, round(100 * mean) - COST * remarks)
    given, due = _people(name, module, review)
    score = computed
    if given:
        human = sum(WORTH[each.answer] for each in given) / len(given)
        score = round((2 * computed + 100 * human) / 3)
    return Axis(
        name=name,
        score=score,
        computed=computed,
        remarks=remarks,
        facts=measured,
        answers=given,
        due=due,
    )


def _people(
    axis: str, module: Module, review: Review
) -> tuple[tuple[Answer, ...], tuple[str, ...]]:
    """Return the answers that count on *axis*, and the questions that wait."""
    mine = [a for a in review.answers if QUESTIONS[a.question][0] == axis]
    given = tuple(each for each in mine if each.on >= module.updated)
    done = {each.question for each in given}
    late = [q for q in asked_at(review.stage) if QUESTIONS[q][0] == axis and q not in done]
    return given, tuple(late)


def _family(found: Diagnostic) -> str:
    """Return the family of rules that a finding is of; ``core`` when it is of none."""
    rule = rules().get(found.code.id)
    return rule.name.partition("/")[0] if rule else "core"


def together(
    kind: str, radars: Sequence[tuple[Radar, str]], title: Callable[[str], str]
) -> list[Radar]:
    """Return the radar of each group: *radars* are given with the id of theirs."""
    groups: dict[str, list[Radar]] = {}
    for one, group in radars:
        groups.setdefault(group, []).append(one)
    return [_mean(kind, name, title(name), some) for name, some in sorted(groups.items())]


def _mean(kind: str, name: str, title: str, some: Sequence[Radar]) -> Radar:
    axes = []
    for each in zip(*(one.axes for one in some), strict=True):
        axes.append(
            Axis(
                name=each[0].name,
                score=round(sum(axis.score for axis in each) / len(each)),
                computed=round(sum(axis.computed for axis in each) / len(each)),
                remarks=sum(axis.remarks for axis in each),
            )
        )
    return Radar(kind=kind, id=name, title=title, axes=tuple(axes), count=len(some))
