"""Stage 4, render: a module in; what is wrong when its answers do not fit in ``suspend_data`` out.

SCORM 1.2 keeps 4 096 characters (RTE 3.4.4), and some LMSs cut at that without a word. The worst
case is computed from what each type declares, so no learner meets it.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from marelle.activities import activity_types
from marelle.diagnostics import Diagnostic, Related, Span
from marelle.diagnostics.codes import STATE_TOO_BIG
from marelle.i18n import _
from marelle.ids import (
    CONFIDENCE_ID,
    END_ANCHOR,
    MIX_ID,
    START_ANCHOR,
    bank_id,
    question_digest,
)
from marelle.model import ActivitySet, Item, Module
from marelle.outputs.packages.course import Course
from marelle.render.modifiers import banks_of, mixes
from marelle.render.squares import squares

_Part = TypeVar("_Part")
LIMIT = 3_500
_FRAME = '{"v":1,"at":"","r":{},"q":{}}'
_SEED = "k3y5e7"  # as theme/modifiers/chance.js makes it
_SHOWN = 3
_WALK = '{"v":1,"m":{},"in":"","s":}'
_BECAME = '"":"p99.99",'  # of a module, but its name: see scorm/walk.js


def state_size(module: Module) -> int:
    """Return the length of the longest state of *module*, in characters of ASCII."""
    anchors = (START_ANCHOR, END_ANCHOR, *(s.anchor for s in squares(module)))
    said = sum(map(_weight, module.items)) + _sure(module)
    seeded = [bank_id(screen.id) for screen in banks_of(module)] + [MIX_ID] * mixes(module)
    seeds = sum(len(f'"{name}":"{_SEED}",') for name in seeded)
    return len(_FRAME) + max(map(len, anchors)) + said + seeds


def _sure(module: Module) -> int:
    """Return the characters that say how sure one was."""
    asked = [item.id for item in module.items if item.confidence]
    return (
        len(f'"{CONFIDENCE_ID}":{{}},') + sum(len(f'"{name}":2,') for name in asked) if asked else 0
    )


def _weight(item: Item) -> int:
    """Return the characters of an answer: its name, itself; its name again, what was asked."""
    asked = len(f'"{item.id}":"{question_digest()}",')
    return len(f'"{item.id}":,') + activity_types()[item.type].model.response_size(item) + asked


def too_big(module: Module) -> list[Diagnostic]:
    """Return a finding when the state may be over the limit, with the activities that cost most."""
    size = state_size(module)
    if size <= LIMIT:
        return []
    sets = [screen for screen in module.screens if isinstance(screen, ActivitySet)]
    screens = {screen.id: sum(map(_weight, screen.items)) for screen in sets}
    return _finding(
        module.span,
        _(
            "Les réponses d’un agent pourraient prendre {size} caractères, et un LMS en "
            "garde {limit}\u00a0: la reprise serait perdue."
        ).format(size=size, limit=LIMIT),
        _("Partagez ce module en deux, ou allégez ses écrans les plus lourds\u00a0: {parts}."),
        screens,
        ((item.span, _weight(item)) for item in module.items),
    )


def _most(sizes: Iterable[tuple[_Part, int]]) -> list[tuple[_Part, int]]:
    """Return what costs most, from the most to the least; what costs as much, as it came."""
    return sorted(sizes, key=lambda one: -one[1])[:_SHOWN]


def _finding(
    span: Span,
    message: str,
    hint: str,
    parts: Mapping[str, int],
    places: Iterable[tuple[Span, int]],
) -> list[Diagnostic]:
    """Return the finding, whose *hint* names the parts that cost most; *places* shows them."""
    named = (_("{name} ({n} caractères)").format(name=k, n=n) for k, n in _most(parts.items()))
    return [
        Diagnostic(
            code=STATE_TOO_BIG,
            span=span,
            message=message,
            hint=hint.format(parts=", ".join(named)),
            related=tuple(
                Related(place, _("{n} caractères").format(n=n)) for place, n in _most(places)
            ),
        )
    ]


def path_too_big(course: Course) -> list[Diagnostic]:
    """Return a finding when the state of a path may be over the limit, with what costs most.

    It holds what became of each module, and the state of one of them.
    """
    sizes = {module.id: state_size(module) for module in course.modules}
    became = sum(len(_BECAME) + len(name) for name in sizes)
    size = len(_WALK) + became + max(map(len, sizes)) + max(sizes.values())
    if size <= LIMIT:
        return []
    return _finding(
        course.path.span,
        _(
            "Ce que fait un agent sur ce parcours pourrait prendre {size} caractères, et un "
            "LMS en garde {limit}\u00a0: la reprise serait perdue."
        ).format(size=size, limit=LIMIT),
        _("Partagez ce parcours en deux, ou allégez ses modules les plus lourds\u00a0: {parts}."),
        sizes,
        ((step.span, sizes[name]) for step in course.path.steps for name in step.modules),
    )
