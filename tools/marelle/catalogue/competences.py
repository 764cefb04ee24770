"""Stage 3, model: ``content/competences.yml`` in, competences and findings out; who names them."""

from collections.abc import Iterator
from datetime import date

from marelle.catalogue.duplicates import duplicates
from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _, ngettext
from marelle.model import Competence, Framework, Taught
from marelle.read.document import Document, Node

COMPETENCES = "content/competences.yml"


def build_competences(document: Document) -> tuple[Competence, ...]:
    """Return the competences without an error, in the authors' order."""
    return tuple(_competence(node) for node in document.root.records("competences") if node.sound)


def _competence(node: Node) -> Competence:
    known = node.get("framework")
    framework = (
        Framework(**{**known, "consulted": date.fromisoformat(known["consulted"])})
        if known
        else None
    )
    fields = {**node.value, "levels": tuple(node.get("levels")), "framework": framework}
    return Competence(**fields, span=node["id"].span)


def competences_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of competences: ids used twice."""
    yield from duplicates(
        document.root.records("competences"),
        "id",
        codes.DUPLICATE_COMPETENCE,
        _("L’identifiant « {name} » désigne deux compétences."),
    )


def levels_of(document: Document) -> dict[str, int]:
    """Return how many levels each competence has, 0 where nobody can say."""
    records = document.root.records("competences")
    named = ((node.part("id"), node.part("levels")) for node in records)
    return {name.value: len(levels.value) if levels else 0 for name, levels in named if name}


def named_in(node: Node, key: str) -> Iterator[Reference]:
    """Yield the competence that *node* names under *key*, then its level beside it."""
    name, level = node.part(key), node.part("level")
    if name:
        yield Reference(kind="competence", id=name.value, span=name.span)
        if level:
            there = int(level.value)
            yield Reference(kind="competence", id=name.value, span=level.span, level=there)


def taught(sheet: Document) -> tuple[Taught, ...]:
    """Return what a module works on, from a sheet that satisfies its schema."""
    listed = sheet.data.get("competences", ())
    return tuple(Taught(competence=each["id"], level=int(each["level"])) for each in listed)


def unknown_level(reference: Reference, there: int) -> Diagnostic:
    """Return the finding for a level that the competence has not; it has *there* of them."""
    only = ngettext("{n} niveau", "{n} niveaux", there).format(n=there)
    return Diagnostic(
        code=codes.UNKNOWN_LEVEL,
        span=reference.span,
        message=_("« {name} » n’a pas de niveau {level} : cette compétence a {only}.").format(
            name=reference.id, level=reference.level, only=only
        ),
        hint=_("Écrivez un niveau de 1 à {n}.").format(n=there),
    )
