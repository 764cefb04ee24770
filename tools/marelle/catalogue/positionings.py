"""Stage 3, model: the files of ``content/positioning/`` in, what their schema cannot say out.

Whether a road holds together is looked at in ``catalogue/stages.py``.
"""

from collections.abc import Iterable, Iterator

from marelle.activities import activity_types
from marelle.activities.modifiers import modifier_problems
from marelle.catalogue.competences import named_in
from marelle.catalogue.inside import suggestion
from marelle.catalogue.loaded import Reference
from marelle.catalogue.module import reversed_dates
from marelle.catalogue.names import bad_id, id_of
from marelle.catalogue.positioning import build_question
from marelle.catalogue.stages import groups, listed, stage_findings
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.read.document import Document, Node


def positioning_references(document: Document) -> Iterator[Reference]:
    """Yield the direction, and every competence and level, which must exist."""
    if direction := document.root.part("direction"):
        yield Reference(kind="direction", id=direction.value, span=direction.span)
    for name in document.root.elements("competences"):
        if name.sound:
            yield Reference(kind="competence", id=name.value, span=name.span)
    known = listed(document)
    for group in groups(document):
        yield from (r for r in named_in(group, "competence") if r.level and r.id in known)


def positionings_findings(documents: Iterable[Document]) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of positionings, each alone."""
    for document in documents:
        yield from _findings(document)


def _findings(document: Document) -> Iterator[Diagnostic]:
    message = _("« {id} » ne peut pas être l’identifiant d’un positionnement.")
    yield from bad_id(id_of(document), document.path, message)
    yield from reversed_dates(document)
    for group in groups(document):
        yield from _unlisted(group, listed(document))
    first: dict[str, Node] = {}
    for _group, typed in _questions(document):
        if name := typed.part("id"):
            before = first.setdefault(name.value, name)
            if before is not name:
                yield _twin(name, before)
        yield from _unfit(typed)
        yield from _problems(typed)
    yield from stage_findings(document)


def _problems(typed: Node) -> Iterator[Diagnostic]:
    """Yield what the type of a question says of it, when its schema has nothing to say."""
    if typed.sound:
        kind, item = activity_types()[typed.get("type")], build_question(typed)
        yield from kind.model.problems(item, typed)
        yield from modifier_problems(kind, item, typed)


def _twin(name: Node, before: Node) -> Diagnostic:
    return Diagnostic(
        code=codes.DUPLICATE_ID,
        span=name.span,
        message=_("L’identifiant « {id} » sert déjà dans ce positionnement.").format(id=name.value),
        hint=_("Donnez à cette question un autre nom, qui dit de quoi elle parle."),
        related=(Related(before.span, _("déjà ici")),),
    )


def _unlisted(group: Node, names: set[str]) -> Iterator[Diagnostic]:
    if (name := group.part("competence")) and name.value not in names:
        yield Diagnostic(
            code=codes.UNKNOWN_COMPETENCE,
            span=name.span,
            message=_("Ce positionnement ne dit pas qu’il mesure « {name} ».").format(
                name=name.value
            ),
            hint=suggestion(name.value, names)
            or _("Ajoutez cette compétence à la liste « competences » en tête du fichier."),
        )


def _questions(document: Document) -> Iterator[tuple[Node, Node]]:
    """Yield each question, sound or not, after the group that it is of."""
    return ((group, typed) for group in groups(document) for typed in group.records("items"))


def _unfit(typed: Node) -> Iterator[Diagnostic]:
    """Yield the finding for a question that a phone cannot correct alone, or that has a picture."""
    kind = activity_types().get(name.value) if (name := typed.part("type")) else None
    if name and kind and not kind.playable:
        yield Diagnostic(
            code=codes.UNFIT_QUESTION,
            span=name.span,
            message=_("Un positionnement ne peut pas poser une activité « {type} ».").format(
                type=name.value
            ),
            hint=_("Prenez un type qu’un téléphone corrige seul, en une réponse : choix, nombre…"),
        )
    elif pictured := next(_pictures(typed), None):
        yield Diagnostic(
            code=codes.UNFIT_QUESTION,
            span=pictured.span,
            message=_("Un positionnement n’a pas d’images."),
            hint=_("Dites-le avec des mots, ou prenez un autre type de question."),
        )


def _pictures(node: Node) -> Iterator[Node]:
    if isinstance(node.value, dict):
        if "src" in node:
            yield node["src"]
        for key in node.value:
            yield from _pictures(node[key])
    elif isinstance(node.value, list):
        for each in node:
            yield from _pictures(each)
