"""Stage 3, model: a file of ``content/paths/`` in, a learning path and findings out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from marelle.catalogue.loaded import LoadedModule, Reference
from marelle.catalogue.names import bad_id, id_of
from marelle.catalogue.trades import trade_references
from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.model import LearningPath, Step
from marelle.read.document import Document


def build_path(document: Document) -> LearningPath:
    """Return the path of a document that satisfies its schema; its id is the file's name."""
    data = document.data
    steps = document.root.records("steps")
    return LearningPath(
        id=id_of(document),
        title=data["title"],
        summary=data["summary"],
        direction=data["direction"],
        updated=date.fromisoformat(data["updated"]),
        review=data["review"],
        steps=tuple(Step(module=s["module"].value, span=s["module"].span) for s in steps),
        span=document.span("title"),
        digest=document.digest,
        trades=tuple(data.get("trades", ())),
    )


def path_references(document: Document) -> Iterator[Reference]:
    """Yield the direction and the modules, which must exist."""
    if direction := document.root.part("direction"):
        yield Reference(kind="direction", id=direction.value, span=direction.span)
    yield from trade_references(document.root)
    for step in document.root.records("steps"):
        if module := step.part("module"):
            yield Reference(kind="module", id=module.value, span=module.span)


def paths_findings(documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of paths."""
    for document in documents:
        yield from _alone(document)


def _alone(document: Document) -> Iterator[Diagnostic]:
    message = _("« {id} » ne peut pas être l’identifiant d’un parcours.")
    yield from bad_id(id_of(document), document.path, message)
    first: dict[str, Span] = {}
    for step in document.root.records("steps"):
        if not (module := step.part("module")):
            continue
        if module.value in first:
            yield Diagnostic(
                code=codes.REPEATED_STEP,
                span=module.span,
                message=_("Le parcours passe deux fois par « {name} ».").format(name=module.value),
                hint=_("Retirez l’une des deux étapes."),
                related=(Related(first[module.value], _("première fois")),),
            )
        first.setdefault(module.value, module.span)


def path_clashes(
    paths: Sequence[LearningPath], modules: Iterable[LoadedModule]
) -> Iterator[Diagnostic]:
    """Yield what of *paths* does not go with the *modules* of the catalogue."""
    known = {module.id: module.module for module in modules}
    for path in paths:
        if path.id in known:
            yield Diagnostic(
                code=codes.PATH_NAMED_AS_MODULE,
                span=Span(path.span.path),
                message=_("Un module s’appelle déjà « {name} ».").format(name=path.id),
                hint=_("Donnez un autre nom au fichier du parcours : leurs paquets se confondent."),
            )
        for step in path.steps:
            module = known.get(step.module)
            if module and module.package:
                yield Diagnostic(
                    code=codes.UNPACKABLE_STEP,
                    span=step.span,
                    message=_(
                        "« {name} » vient d’un éditeur : un parcours ne l’emballe pas."
                    ).format(name=step.module),
                    hint=_("Retirez cette étape ; livrez le paquet de l’éditeur à côté."),
                )
