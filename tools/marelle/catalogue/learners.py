"""Stage 3 for one module: the file of its golden learners in, them and what is wrong with it out.

Nothing is scored here: see ``outcomes.py``.
"""

from collections.abc import Iterator, Mapping

from marelle.catalogue.folder import Folder
from marelle.catalogue.loaded import Anchors
from marelle.catalogue.misfits import misfit
from marelle.catalogue.screens import Built
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.diagnostics.nearest import closest
from marelle.i18n import _
from marelle.ids import item_anchor
from marelle.model import Item
from marelle.model.learner import Learner
from marelle.read.document import Node

LEARNERS = "learners.yml"


def learners_of(folder: Folder) -> list[Learner]:
    """Return the learners of a module; none when there is no file, or it has errors."""
    document = folder.asides.get(LEARNERS)
    if document is None or document.stains:
        return []
    return [_learner(node) for node in document.root["learners"]]


def _learner(node: Node) -> Learner:
    expect = node["expect"]
    roads = expect.get("road", {})
    return Learner(
        name=node["name"].value,
        answers=node.get("answers", {}),
        right=node.get("otherwise") == "right",
        score=float(expect["score"].value),
        status=expect["status"].value,
        road={name: tuple(scenes) for name, scenes in roads.items()},
        spans={key: expect[key].span for key in ("score", "status", "road") if key in expect},
    )


def learner_findings(folder: Folder, built: Built, anchors: Anchors) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of the learners of a module."""
    document = folder.asides.get(LEARNERS)
    if document is None or document.stains:
        return
    items = {a.item.id: a.item for some in built.activities.values() for a in some if a.right}
    for node in document.root["learners"]:
        answers = node.part("answers")
        road = node["expect"].part("road")
        for named in filter(None, (answers, road)):
            for name in named.value:
                if not anchors.may_have(item_anchor(name)):
                    yield _unknown(name, named[name].key_span, items)
        if answers:
            yield from _misfits(answers, items)


def _misfits(answers: Node, items: Mapping[str, Item]) -> Iterator[Diagnostic]:
    for name, value in answers.value.items():
        if wrong := name in items and misfit(items[name], value):
            yield Diagnostic(
                code=codes.UNFIT_LEARNER_ANSWER,
                span=answers[name].span,
                message=_("On ne peut pas répondre cela à « {id} ».").format(id=name),
                hint=wrong,
            )


def _unknown(name: str, span: Span, items: Mapping[str, Item]) -> Diagnostic:
    near = closest(name, sorted(items))
    return Diagnostic(
        code=codes.UNKNOWN_LEARNER_ANSWER,
        span=span,
        message=_("Ce module n’a pas d’activité « {id} ».").format(id=name),
        hint=_("Écrivez « {name} ».").format(name=near)
        if near
        else _("Écrivez l’identifiant d’une activité du module."),
    )
