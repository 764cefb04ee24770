"""Stage 3, model: where a learner stands: a positioning and answers in, road and levels out.

Pure, and the same as ``theme/deck/positioning/walk.js``: both are run on one table of cases,
``tests/contracts/positioning_cases.yml``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marelle.model.competence import Competence, Taught
from marelle.model.module import Module
from marelle.model.positioning import END, Positioning, Stage

# A level is reached when two questions in three about it were right.
_RIGHT, _ASKED = 2, 3
PROPOSED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A stage that was gone through: *right* answers *of* those its rule counted, and on *to*.

    ``level`` is that of the questions counted, ``None`` for all those of the stage.
    """

    stage: str
    right: int
    of: int
    to: str
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of one competence: of each level, right answers and questions asked.

    ``reached`` is the level before the first that was missed, or the last that was asked when none
    was; ``None`` when nothing was asked.
    """

    competence: str
    levels: tuple[tuple[int, int], ...]
    reached: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What answers lead to. ``now`` is the stage in hand, empty at the end."""

    taken: tuple[Taken, ...]
    now: str
    standings: tuple[Standing, ...]


def walk(
    positioning: Positioning, competences: Mapping[str, Competence], answers: Mapping[str, bool]
) -> Walk:
    """Return the road that *answers*, right or not by question, take; the rest is not asked yet.

    Whoever does not know answers ``False``.
    """
    taken: list[Taken] = []
    now = positioning.stages[0].id
    while now != END:
        stage = positioning.stage(now)
        if any(item.id not in answers for _measure, item in stage.questions):
            break
        taken.append(_onward(stage, answers))
        now = taken[-1].to
    seen = {each.stage for each in taken} | {now}
    asked = [stage for stage in positioning.stages if stage.id in seen]
    wanted = (competences[name] for name in positioning.competences)
    standings = tuple(_standing(each, asked, answers) for each in wanted)
    return Walk(taken=tuple(taken), now="" if now == END else now, standings=standings)


def _onward(stage: Stage, answers: Mapping[str, bool]) -> Taken:
    for rule in stage.next:
        counted = stage.counted(rule.level)
        right = sum(answers[name] for name in counted)
        if right >= (rule.at_least or 0):
            level = rule.level
            return Taken(stage=stage.id, right=right, of=len(counted), to=rule.to, level=level)
    counted = stage.counted(None)
    right = sum(answers[name] for name in counted)
    return Taken(stage=stage.id, right=right, of=len(counted), to=END)


def _standing(
    competence: Competence, stages: Iterable[Stage], answers: Mapping[str, bool]
) -> Standing:
    asked = [0] * len(competence.levels)
    right = [0] * len(competence.levels)
    for stage in stages:
        for measure, item in stage.questions:
            if measure.competence == competence.id and item.id in answers:
                asked[measure.level - 1] += 1
                right[measure.level - 1] += answers[item.id]
    levels = tuple(zip(right, asked, strict=True))
    return Standing(competence=competence.id, levels=levels, reached=_reached(levels))


def _reached(levels: tuple[tuple[int, int], ...]) -> int | None:
    known = [n for n, (_right, asked) in enumerate(levels, 1) if asked]
    missed = [n for n in known if levels[n - 1][0] * _ASKED < levels[n - 1][1] * _RIGHT]
    if missed:
        return missed[0] - 1
    return known[-1] if known else None


def lessons(modules: Iterable[Module], competence: str, level: int) -> list[Module]:
    """Return the modules to propose for a level: the shortest first, three at most."""
    wanted = Taught(competence=competence, level=level)
    fit = [module for module in modules if wanted in module.competences]
    return sorted(fit, key=lambda module: (module.duration, module.id))[:PROPOSED]


def proposals(walked: Walk, modules: Iterable[Module]) -> dict[str, list[str]]:
    """Return the modules proposed for each competence that has a level above the one reached."""
    every = list(modules)
    return {
        each.competence: [m.id for m in lessons(every, each.competence, each.reached + 1)]
        for each in walked.standings
        if each.reached is not None and each.reached < len(each.levels)
    }
