"""Stage 3, model of ``scenario``: what a schema cannot say of a story, as diagnostics.

Broken references first: the shape of a story that has some means nothing.
"""

from collections.abc import Iterator

from marelle.activities.parts import duplicate_ids, duplicate_texts
from marelle.activities.scenario.conditions import condition_problems, picture_problems
from marelle.activities.scenario.gauges import gauge_problems, is_measured
from marelle.activities.scenario.links import loops
from marelle.activities.scenario.parts import nearest, of, part_problems, unused
from marelle.activities.scenario.roads import best_road, reached
from marelle.activities.scenario.story import Scenario
from marelle.diagnostics import Diagnostic, Related
from marelle.diagnostics.codes import (
    ACTIVITY_INCONSISTENT,
    DEAD_END_NODE,
    ENDING_WITH_CHOICES,
    NO_GOOD_ENDING,
    UNKNOWN_NODE,
    UNREACHABLE_NODE,
)
from marelle.i18n import _
from marelle.read.document import Node


def problems(item: Scenario, node: Node) -> Iterator[Diagnostic]:
    """Yield what is wrong with each scene, and once scenes are sound, with the whole story."""
    broken = [*duplicate_ids(node["nodes"]), *_unknown(item, node), *part_problems(node)]
    broken += gauge_problems(item, node)
    for scene in node["nodes"]:
        broken += _scene(scene)
    yield from broken
    if not broken and is_measured(item):
        yield from _story(item, node)
        yield from unused(node)


def _unknown(item: Scenario, node: Node) -> Iterator[Diagnostic]:
    known = {scene.id for scene in item.scenes}
    choices = [choice for scene in node["nodes"] for choice in of(scene, "choices")]
    for name in (node["start"], *(goto for choice in choices for goto in _gotos(choice))):
        if name.value not in known:
            yield Diagnostic(
                code=UNKNOWN_NODE,
                span=name.span,
                message=_("Aucune situation ne s’appelle « {id} ».").format(id=name.value),
                hint=nearest(name.value, known)
                or _("Les situations sont : {ids}.").format(ids=", ".join(sorted(known))),
            )


def _gotos(choice: Node) -> Iterator[Node]:
    """Yield where a choice may lead."""
    yield choice["goto"]
    yield from (branch["goto"] for branch in of(choice, "branches"))


def _scene(scene: Node) -> Iterator[Diagnostic]:
    yield from picture_problems(scene)
    if "choices" in scene:
        yield from duplicate_ids(scene["choices"])
        yield from duplicate_texts(choice["text"] for choice in scene["choices"])
        yield from _experts(scene)
        if "ending" in scene:
            yield Diagnostic(
                code=ENDING_WITH_CHOICES,
                span=scene["ending"].key_span,
                message=_("Cette situation est une fin et propose pourtant des choix."),
                hint=_("Retirez « ending: » ou « choices: »."),
            )
    elif "ending" not in scene:
        yield Diagnostic(
            code=DEAD_END_NODE,
            span=scene["id"].span,
            message=_("L’histoire s’arrête ici : cette situation n’a pas de choix."),
            hint=_("Ajoutez « choices: », ou « ending: » si c’est une fin."),
        )


def _experts(scene: Node) -> Iterator[Diagnostic]:
    """An expert makes one choice in a scene, and it is a good one."""
    said = [choice for choice in scene["choices"] if "expert" in choice]
    for choice in said[1:]:
        yield Diagnostic(
            code=ACTIVITY_INCONSISTENT,
            span=choice["expert"].key_span,
            message=_("L’expert fait déjà un autre choix dans cette situation."),
            hint=_("Gardez un seul « expert: » par situation."),
            related=(Related(said[0]["expert"].key_span, _("déjà ici")),),
        )
    for choice in said[:1]:
        if choice["consequence"].value != 1:
            yield Diagnostic(
                code=ACTIVITY_INCONSISTENT,
                span=choice["consequence"].span,
                message=_("Ce choix est celui de l’expert et n’est pas un bon choix."),
                hint=_("Écrivez « consequence: 1 », ou retirez « expert: »."),
            )


def _story(item: Scenario, node: Node) -> Iterator[Diagnostic]:
    """Yield what is wrong with a story whose every scene is sound."""
    met, back = reached(item), set(loops(item))
    for scene in node["nodes"]:
        if scene["id"].value not in met:
            yield _unreachable(scene)
        for choice in of(scene, "choices"):
            step = f"{scene['id'].value}.{choice['id'].value}"
            for goto in _gotos(choice):
                if (step, goto.value) in back:
                    yield _circle(goto)
    if not back:
        yield from condition_problems(item, node)
    if not back and not best_road(item):
        yield Diagnostic(
            code=NO_GOOD_ENDING,
            span=node["nodes"].key_span,
            message=_("Aucun chemin de bons choix ne mène à une réussite."),
            hint=_("Gardez au moins une suite de « consequence: 1 » jusqu’à « ending: success »."),
        )


def _circle(goto: Node) -> Diagnostic:
    return Diagnostic(
        code=ACTIVITY_INCONSISTENT,
        span=goto.span,
        message=_("Ce choix fait tourner l’histoire en rond."),
        hint=_("Menez vers une situation qui n’a pas encore été vue."),
    )


def _unreachable(scene: Node) -> Diagnostic:
    ending = "ending" in scene
    return Diagnostic(
        code=UNREACHABLE_NODE,
        span=scene["id"].span,
        message=_("Aucun chemin ne mène à cette fin.")
        if ending
        else _("Aucun choix ne mène à cette situation."),
        hint=_("Ajoutez un choix avec « goto: {id} », ou retirez-la.").format(id=scene["id"].value),
    )
