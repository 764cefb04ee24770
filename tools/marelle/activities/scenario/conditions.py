"""Stage 3, model of ``scenario``: a story without loops in, what its conditions spoil out.

A choice that is never offered, a branch never taken, a moment when nothing is offered; a panorama
and the places of choices in it.
"""

from collections.abc import Iterator

from marelle.activities.scenario.moments import Life, Moment
from marelle.activities.scenario.parts import of
from marelle.activities.scenario.story import Scenario
from marelle.diagnostics import Diagnostic, Span
from marelle.diagnostics.codes import ACTIVITY_INCONSISTENT, DEAD_END_NODE
from marelle.i18n import _
from marelle.read.document import Node


def condition_problems(item: Scenario, node: Node) -> Iterator[Diagnostic]:
    """Yield what the conditions of a story keep from ever happening, of the scenes that are met."""
    life = Life(item)
    lived: dict[str, list[Moment]] = {}
    for moment in life.moments:
        lived.setdefault(moment.scene, []).append(moment)
    for scene in node["nodes"]:
        here = lived.get(scene["id"].value, [])
        stuck = next((moment for moment in here if _is_stuck(life, moment)), None)
        if stuck:
            yield _dead_end(scene, life, stuck)
        for choice in of(scene, "choices") if here else ():
            yield from _never(life, here, choice)


def _is_stuck(life: Life, moment: Moment) -> bool:
    return bool(life.scene(moment).ways) and not life.ways(moment)


def _dead_end(scene: Node, life: Life, moment: Moment) -> Diagnostic:
    said = ", ".join(f"{label} {level}" for label, level in life.said(moment).items())
    message = _("L’histoire peut s’arrêter ici : avec {levels}, aucun choix n’est proposé.")
    return Diagnostic(
        code=DEAD_END_NODE,
        span=scene["id"].span,
        message=message.format(levels=said),
        hint=_("Gardez un choix sans « if: », ou élargissez une condition."),
    )


def _never(life: Life, moments: list[Moment], choice: Node) -> Iterator[Diagnostic]:
    """Yield the condition of a choice that never holds, each of its ways on that nobody takes."""
    ways = ((moment, way) for moment in moments for way in life.ways(moment))
    offered = [(moment, way) for moment, way in ways if way.id == choice["id"].value]
    if not offered:
        yield _inconsistent(
            choice["if"].key_span,
            _("Ce choix n’est jamais proposé : ici, les jauges n’ont jamais ces valeurs."),
            _("Changez cette condition, ou les « effects: » des choix d’avant."),
        )
        return
    taken = {life.turn(moment, way) for moment, way in offered}
    branches = list(of(choice, "branches"))
    for rank, branch in enumerate(branches):
        if rank not in taken:
            yield _inconsistent(
                branch["if"].key_span,
                _("Cette branche n’est jamais suivie : les jauges n’ont jamais ces valeurs."),
                _("Changez sa condition, ou retirez-la."),
            )
    if branches and len(branches) not in taken:
        yield _inconsistent(
            choice["goto"].span,
            _("Ce « goto: » n’est jamais suivi : une branche l’emporte toujours."),
            _("Changez la condition d’une branche, ou retirez cette branche."),
        )


def picture_problems(scene: Node) -> Iterator[Diagnostic]:
    """Yield what a scene says of a panorama that it has not, and the picture beside its own."""
    if "panorama" in scene:
        if "picture" in scene:
            yield _inconsistent(
                scene["picture"].key_span,
                _("Cette situation montre déjà un panorama."),
                _("Retirez « picture: » ou « panorama: »."),
            )
        return
    lost = [scene, *of(scene, "choices")]
    for node, key in ((part, key) for part in lost for key in ("view", "at") if key in part):
        yield _inconsistent(
            node[key].key_span,
            _("« {key} » ne sert qu’avec un panorama, et cette situation n’en a pas.").format(
                key=key
            ),
            _("Retirez cette ligne, ou ajoutez « panorama: » à la situation."),
        )


def _inconsistent(span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=ACTIVITY_INCONSISTENT, span=span, message=message, hint=hint)
