"""Stage 3, model: the valid files of ``content/`` itself in, their records out."""

from collections.abc import Collection as Names
from collections.abc import Iterator
from datetime import date

from marelle.catalogue.duplicates import duplicates
from marelle.catalogue.inside import suggestion
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _, decimal
from marelle.model import Collection, Contact, Direction, Site, Term
from marelle.model.colour import contrast
from marelle.read.document import Document, Node

READABLE = 4.5
WHITE = "#ffffff"


def build_site(document: Document) -> Site:
    """Return what ``catalogue.yml`` says."""
    data = document.data
    accessibility = data["accessibility"]
    return Site(
        title=data["title"],
        tagline=data["tagline"],
        organisation=data["organisation"],
        lang=data["lang"],
        url=data["url"],
        licence=data["licence"],
        contact=Contact(**data["contact"]),
        accessibility_status=accessibility["status"],
        accessibility_contact=accessibility["contact"],
        accessibility_updated=date.fromisoformat(accessibility["updated"]),
    )


def build_directions(document: Document) -> tuple[Direction, ...]:
    """Return the directions, in the authors' order."""
    return tuple(_direction(node) for node in document.root["directions"])


def _direction(node: Node) -> Direction:
    fields = {**node.value, "contact": Contact(**node.get("contact", {}))}
    return Direction(**fields, span=node["code"].span)


def build_collections(document: Document) -> tuple[Collection, ...]:
    """Return the collections, in the authors' order."""
    return tuple(
        Collection(**node.value, span=node["id"].span) for node in document.root["collections"]
    )


def build_glossary(document: Document) -> tuple[Term, ...]:
    """Return the acronyms, in the authors' order."""
    return tuple(Term(**node.value, span=node["term"].span) for node in document.root["terms"])


def directions_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of directions: codes used twice, colours too pale."""
    nodes = document.root["directions"]
    yield from duplicates(
        nodes, "code", codes.DUPLICATE_CODE, _("Le sigle « {name} » désigne deux directions.")
    )
    for node in nodes:
        ratio = contrast(node.get("colour"), WHITE)
        if ratio < READABLE:
            yield Diagnostic(
                code=codes.CONTRAST_TOO_LOW,
                span=node["colour"].span,
                message=_(
                    "{colour} est trop pâle sur du blanc : contraste {ratio}, il faut 4,5."
                ).format(colour=node.get("colour"), ratio=decimal(f"{ratio:.1f}")),
                hint=_("Prenez une nuance plus foncée de la même couleur."),
            )


def collections_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of collections."""
    yield from duplicates(
        document.root["collections"],
        "id",
        codes.DUPLICATE_COLLECTION,
        _("L’identifiant « {name} » désigne deux thèmes."),
    )


def glossary_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of the glossary."""
    yield from duplicates(
        document.root["terms"],
        "term",
        codes.DUPLICATE_TERM,
        _("Le sigle « {name} » est expliqué deux fois."),
    )


def unknown_pictograms(nodes: Node, known: Names[str]) -> Iterator[Diagnostic]:
    """Yield a finding for each record whose pictogram is not drawn."""
    for node in nodes:
        name = node.get("pictogram")
        if name not in known:
            yield Diagnostic(
                code=codes.UNKNOWN_PICTOGRAM,
                span=node["pictogram"].span,
                message=_("Le pictogramme « {name} » n’existe pas.").format(name=name),
                hint=suggestion(name, known)
                or _("Dessinez « content/pictograms/{name}.svg ».").format(name=name),
            )


def not_settings(path: str) -> Diagnostic:
    """Return the finding for a generator's file that is a text or a list."""
    return Diagnostic(
        code=codes.WRONG_TYPE,
        span=Span(path),
        message=_("Ce fichier attend un bloc de clés."),
        hint=_("Écrivez-y des réglages : « site_name: … »."),
    )


def missing(path: str) -> Diagnostic:
    """Return the finding for a file that every project has."""
    return Diagnostic(
        code=codes.MISSING_FILE,
        span=Span(path),
        message=_("Il manque le fichier « {path} ».").format(path=path),
        hint=_("Créez-le ; « marelle init » en donne un modèle."),
    )
