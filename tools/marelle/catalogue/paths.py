"""Stage 3, model: a file of ``content/paths/`` in, a learning path and findings out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from marelle.catalogue.competences import named_in
from marelle.catalogue.loaded import LoadedModule, Reference
from marelle.catalogue.module import reversed_dates, source_of
from marelle.catalogue.names import bad_id, id_of
from marelle.catalogue.step_findings import step_findings
from marelle.catalogue.steps import build_steps
from marelle.catalogue.trades import trade_references
from marelle.diagnostics import Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.model import LearningPath
from marelle.read.document import Document, Node

# The keys that findings of the whole catalogue point at.
_PLACED = ("duration", "valid_until", "formerly")


def build_path(document: Document) -> LearningPath:
    """Return the path of a document that satisfies its schema; its id is the file's name."""
    data = document.data
    until = data.get("valid_until")
    return LearningPath(
        id=id_of(document),
        title=data["title"],
        summary=data["summary"],
        direction=data["direction"],
        updated=date.fromisoformat(data["updated"]),
        review=data["review"],
        steps=tuple(build_steps(document.root)),
        span=document.span("title"),
        digest=document.digest,
        fixed=data.get("order") == "fixed",
        trades=tuple(data.get("trades", ())),
        directions=tuple(data.get("directions", ())),
        valid_until=date.fromisoformat(until) if until else None,
        duration=int(data.get("duration", 0)),
        counts_for=int(data.get("counts_for", 0)),
        same_version=data.get("version") == "same",
        sources=tuple(source_of(source) for source in data.get("sources", ())),
        places=tuple((key, document.span(key)) for key in _PLACED if key in data),
        formerly=tuple(data.get("formerly", ())),
    )


def path_references(document: Document) -> Iterator[Reference]:
    """Yield the directions and the modules, which must exist."""
    root = document.root
    directions = [root.part("direction"), *(n for n in root.elements("directions") if n.sound)]
    for direction in filter(None, directions):
        yield Reference(kind="direction", id=direction.value, span=direction.span)
    yield from trade_references(document.root)
    for step in root.records("steps"):
        if name := step.part("episode"):
            yield Reference(kind="episode", id=name.value, span=name.span)
        if name := step.part("positioning"):
            yield Reference(kind="positioning", id=name.value, span=name.span)
        if "skip_if" in step and isinstance(step.get("skip_if"), dict):
            yield from named_in(step["skip_if"], "competence")
    for module in _modules(document):
        yield Reference(kind="module", id=module.value, span=module.span)


def _modules(document: Document) -> Iterator[Node]:
    """Yield the sound names of modules, in the order of the steps."""
    for step in document.root.records("steps"):
        yield from filter(None, map(step.part, ("module", "evaluation")))
        yield from (name for name in step.elements("choice") if name.sound)


def paths_findings(documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of paths."""
    for document in documents:
        yield from _alone(document)


def _alone(document: Document) -> Iterator[Diagnostic]:
    message = _("« {id} » ne peut pas être l’identifiant d’un parcours.")
    yield from bad_id(id_of(document), document.path, message)
    yield from reversed_dates(document)
    first: dict[str, Span] = {}
    for module in _modules(document):
        if module.value in first:
            yield Diagnostic(
                code=codes.REPEATED_STEP,
                span=module.span,
                message=_("Le parcours passe deux fois par « {name} ».").format(name=module.value),
                hint=_("Retirez l’une des deux étapes."),
                related=(Related(first[module.value], _("première fois")),),
            )
        first.setdefault(module.value, module.span)
    yield from step_findings([step for step in document.root.records("steps") if step.sound])


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
            bought = [n for n in step.modules if (m := known.get(n)) and m.package]
            if bought:
                yield Diagnostic(
                    code=codes.UNPACKABLE_STEP,
                    span=step.span,
                    message=_(
                        "« {name} » vient d’un éditeur : un parcours ne l’emballe pas."
                    ).format(name=bought[0]),
                    hint=_("Retirez cette étape ; livrez le paquet de l’éditeur à côté."),
                )
