"""Stage 3: a module and a golden learner in, what its page would tell of her out.

The scorers are those of the types; what becomes of the whole is what ``theme/player/session.js``
decides: a square that asks for an answer has one, and the points reach the pass mark.
"""

import math
from collections.abc import Iterator
from typing import Any

from marelle.activities import activity_types
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import ActivitySet, Item, Module
from marelle.model.learner import Learner, Outcome

_NOTHING = object()


def outcome(module: Module, learner: Learner) -> Outcome:
    """Return what the page tells at the end of what *learner* answered."""
    points, most, whole, sure = 0.0, 0.0, True, True
    roads: dict[str, tuple[str, ...]] = {}
    for screen in module.screens:
        if not isinstance(screen, ActivitySet):
            continue
        told = [_told(item, _response(item, learner)) for item in screen.items]
        if screen.draw and len({each[:3] for each in told}) > 1:
            sure = False  # another draw, another result
        for item, (earned, worth, answered) in zip(screen.items, told, strict=True):
            share = screen.asked / len(screen.items)
            points, most, whole = points + earned * share, most + worth * share, whole and answered
            if road := _road(item, learner):
                roads[item.id] = road
    return Outcome(
        score=math.floor(points / most * 1e4 + 1e-4) / 100 if most else 0.0,
        status=_status(points, most, whole, module.pass_mark),
        road=roads,
        sure=sure,
    )


def _status(points: float, most: float, whole: bool, mark: int | None) -> str:
    if not whole:
        return "incomplete"
    if not (mark and most):
        return "completed"
    return "passed" if points * 100 > most * mark - 1e-6 else "failed"


def _response(item: Item, learner: Learner) -> Any:
    if item.id in learner.answers:
        given = learner.answers[item.id]
        number = isinstance(given, int | float) and not isinstance(given, bool)
        return f"{given:g}" if number else given
    return right(item) if learner.right else _NOTHING


def right(item: Item) -> Any:
    """Return the right response to an activity, or one that makes its square done."""
    kind = activity_types()[item.type]
    key = kind.model.key(item)
    correct = key.get("correct")
    if isinstance(correct, dict):
        return {n: each[0] if isinstance(each, list) else each for n, each in correct.items()}
    if isinstance(correct, int | float) and not isinstance(correct, bool):
        return f"{correct:g}"
    if correct is not None:
        return correct
    tries = ("known", *key.get("options", ())[:1], "…a")
    return next((each for each in tries if kind.model.score(key, each)), _NOTHING)


def _told(item: Item, response: Any) -> tuple[float, float, bool]:
    """Return the points of a response, those to be had, and whether the square is done."""
    kind = activity_types()[item.type]
    worth = float(item.points) if kind.scored else 0.0
    if response is _NOTHING:
        return 0.0, worth, kind.gesture
    share = kind.model.score(kind.model.key(item), response)
    return worth * (share if item.partial else math.floor(share)), worth, True


def _road(item: Item, learner: Learner) -> tuple[str, ...]:
    kind, response = activity_types()[item.type], _response(item, learner)
    return () if response is _NOTHING else kind.road(kind.model.key(item), response)


def differences(module: Module, learner: Learner) -> Iterator[Diagnostic]:
    """Yield what is not as *learner* expects."""
    found = outcome(module, learner)
    if not found.sure:
        yield Diagnostic(
            code=codes.UNSURE_LEARNER,
            span=learner.spans["score"],
            message=_("« {name} » : le résultat dépend du tirage au sort.").format(
                name=learner.name
            ),
            hint=_("Donnez à toutes les questions de la banque une réponse de même valeur."),
        )
        return
    cut = found.score if learner.score % 1 else math.floor(found.score)
    if cut != learner.score:
        yield _off(learner, "score", _percent(learner.score), _percent(found.score))
    if found.status != learner.status:
        yield _off(learner, "status", learner.status, found.status)
    for name, road in learner.road.items():
        if (taken := found.road.get(name, ())) != road:
            yield _off(learner, "road", ", ".join(road), ", ".join(taken) or _("aucune"))


def _off(learner: Learner, key: str, expected: str, found: str) -> Diagnostic:
    said = {
        "score": _("« {name} » obtient {found}, et non {expected}."),
        "status": _("« {name} » finit par « {found} », et non « {expected} »."),
        "road": _("« {name} » passe par {found}, et non par {expected}."),
    }
    return Diagnostic(
        code=codes.LEARNER_DIFFERS,
        span=learner.spans[key],
        message=said[key].format(name=learner.name, found=found, expected=expected),
        hint=_("Si la leçon a raison, écrivez « {found} » ; sinon, corrigez-la.").format(
            found=found.removesuffix("\u00a0%").replace(",", ".") if key == "score" else found
        ),
    )


def _percent(number: float) -> str:
    return f"{number:g}".replace(".", ",") + "\u00a0%"
