"""Stage 3, model: a file of ``flyers/`` in, a print campaign and findings out."""

from collections.abc import Iterator

from marelle.catalogue.duplicates import duplicates
from marelle.catalogue.loaded import Reference
from marelle.catalogue.names import bad_id, id_of
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import Campaign, Place, Target
from marelle.read.document import Document


def build_campaign(document: Document) -> Campaign:
    """Return the campaign of a document that satisfies its schema; its id is the file's name."""
    data = document.data
    ((kind, target),) = data["target"].items()
    return Campaign(
        id=id_of(document),
        title=data["title"],
        promise=data["promise"],
        direction=data["direction"],
        target=Target(kind=kind, id=target),
        formats=tuple(data["formats"]),
        span=document.span("title"),
        places=tuple(Place(**place) for place in data.get("places", ())),
    )


def campaign_references(document: Document) -> Iterator[Reference]:
    """Yield the direction and the target, which must exist, where they are sound."""
    if direction := document.root.part("direction"):
        yield Reference(kind="direction", id=direction.value, span=direction.span)
    if target := document.root.part("target"):
        ((kind, name),) = target.value.items()
        yield Reference(kind=kind, id=name, span=target[kind].span)


def campaign_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of a campaign."""
    message = _("« {id} » ne peut pas être l’identifiant d’une campagne.")
    yield from bad_id(id_of(document), document.path, message)
    yield from duplicates(
        document.root.records("places"),
        "id",
        codes.DUPLICATE_PLACE,
        _("Le lieu « {name} » est déjà dans la liste."),
    )
