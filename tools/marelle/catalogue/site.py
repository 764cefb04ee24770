"""Stage 3, model: the files of ``content/`` itself in, their sound records and findings out."""

from collections.abc import Collection as Names
from collections.abc import Iterable, Iterator
from datetime import date

from marelle.catalogue.destinations import destinations_findings
from marelle.catalogue.duplicates import duplicates
from marelle.catalogue.forge import forge_findings
from marelle.catalogue.inside import suggestion
from marelle.catalogue.version import version_findings
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _, decimal
from marelle.model import Collection, Comments, Contact, Direction, Site, Term, Tracker
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
        licence_url=data.get("licence_url", ""),
        contact=Contact(**data["contact"]),
        accessibility_status=accessibility["status"],
        accessibility_contact=accessibility["contact"],
        accessibility_updated=date.fromisoformat(accessibility["updated"]),
        tracker=_tracker(data["tracker"]["xapi"]["endpoint"]) if "tracker" in data else None,
        comments=_comments(data["comments"]["isso"]) if "comments" in data else None,
        guide=data.get("guide", False),
        former_urls=tuple(data.get("former_urls", ())),
    )


def _comments(address: str) -> Comments:
    return Comments(isso=address.rstrip("/"))


def _tracker(endpoint: str) -> Tracker:
    return Tracker(endpoint=endpoint.rstrip("/") + "/")


def site_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of ``catalogue.yml``: servers that only we can reach."""
    yield from version_findings(document)
    yield from destinations_findings(document)
    yield from forge_findings(document)
    talk = _inside(document.root, "comments", "isso")
    if talk and talk.sound and _comments(talk.value).local:
        yield Diagnostic(
            code=codes.LOCAL_COMMENTS,
            span=talk.span,
            message=_(
                "« {address} » n’existe que sur votre machine : personne ne lira de commentaires."
            ).format(address=talk.value),
            hint=_(
                "Écrivez l’adresse « https:// » de votre serveur Isso, ou gardez celle-ci pour "
                "vos essais."
            ),
        )
    node = _inside(document.root, "tracker", "xapi", "endpoint")
    if node and node.sound and _tracker(node.value).local:
        yield Diagnostic(
            code=codes.LOCAL_TRACKER,
            span=node.span,
            message=_(
                "« {address} » n’existe que sur votre machine : le site publié n’enverra rien."
            ).format(address=node.value),
            hint=_(
                "Écrivez l’adresse « https:// » du serveur xAPI, ou gardez celle-ci pour "
                "« marelle serve » seulement."
            ),
        )


def _inside(node: Node | None, *keys: str) -> Node | None:
    for key in keys:
        node = node.part(key) if node else None
    return node


def language(document: Document) -> str:
    """Return the language of the lessons, or nothing when it could not be read."""
    lang = document.root.part("lang")
    return str(lang.value) if lang else ""


def build_directions(document: Document) -> tuple[Direction, ...]:
    """Return the directions without an error, in the authors' order."""
    return tuple(_direction(node) for node in document.root.records("directions") if node.sound)


def _direction(node: Node) -> Direction:
    fields = {**node.value, "contact": Contact(**node.get("contact", {})), "formerly": _had(node)}
    return Direction(**fields, span=node["code"].span)


def _had(node: Node) -> tuple[str, ...]:
    return tuple(node.get("formerly", ()))


def build_collections(document: Document) -> tuple[Collection, ...]:
    """Return the collections without an error, in the authors' order."""
    nodes = document.root.records("collections")
    return tuple(
        Collection(**{**node.value, "formerly": _had(node)}, span=node["id"].span)
        for node in nodes
        if node.sound
    )


def build_glossary(document: Document) -> tuple[Term, ...]:
    """Return the acronyms without an error, in the authors' order."""
    nodes = document.root.records("terms")
    return tuple(Term(**node.value, span=node["term"].span) for node in nodes if node.sound)


def names(records: str, key: str, document: Document) -> frozenset[str] | None:
    """Return the *key* of all *records*, right or wrong; ``None`` when one could not be read."""
    every = list(document.root.elements(records))
    found = [node.part(key) for node in every]
    lost = (records,) in document.torn or records not in document.root
    return None if lost or None in found else frozenset(part.value for part in found if part)


def directions_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of directions: codes used twice, colours too pale."""
    nodes = list(document.root.records("directions"))
    yield from duplicates(
        nodes, "code", codes.DUPLICATE_CODE, _("Le sigle « {name} » désigne deux directions.")
    )
    for colour in filter(None, (node.part("colour") for node in nodes)):
        ratio = contrast(colour.value, WHITE)
        if ratio < READABLE:
            yield Diagnostic(
                code=codes.CONTRAST_TOO_LOW,
                span=colour.span,
                message=_(
                    "{colour} est trop pâle sur du blanc : contraste {ratio}, il faut 4,5."
                ).format(colour=colour.value, ratio=decimal(f"{ratio:.1f}")),
                hint=_("Prenez une nuance plus foncée de la même couleur."),
            )


def collections_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of collections."""
    yield from duplicates(
        document.root.records("collections"),
        "id",
        codes.DUPLICATE_COLLECTION,
        _("L’identifiant « {name} » désigne deux thèmes."),
    )


def glossary_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of the glossary."""
    yield from duplicates(
        document.root.records("terms"),
        "term",
        codes.DUPLICATE_TERM,
        _("Le sigle « {name} » est expliqué deux fois."),
    )


def unknown_pictograms(nodes: Iterable[Node], known: Names[str]) -> Iterator[Diagnostic]:
    """Yield a finding for each record whose pictogram is not drawn."""
    for pictogram in filter(None, (node.part("pictogram") for node in nodes)):
        name = pictogram.value
        if name not in known:
            yield Diagnostic(
                code=codes.UNKNOWN_PICTOGRAM,
                span=pictogram.span,
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
