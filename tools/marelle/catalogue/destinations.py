"""Stage 3, model: ``publish`` of ``content/catalogue.yml`` in, destinations and findings out.

Nothing of it is in the catalogue: where a site goes changes no page.
"""

from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath

from marelle.catalogue.folder import read_checked
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.model import Bucket, Destination
from marelle.read.document import Document, Node

CATALOGUE = "content/catalogue.yml"
KEY = "publish"
# What a published folder must never be laid over, from the project's folder.
_SOURCES = frozenset({"content", "flyers", "schemas", "build", ".git"})


def read_destinations(root: Path) -> tuple[tuple[Destination, ...], list[Diagnostic]]:
    """Return the destinations of the project in *root*, in order, and what is wrong there."""
    checked, found = read_checked(CATALOGUE, (root / CATALOGUE).read_bytes(), "catalogue")
    if checked is None:
        return (), found
    found += destinations_findings(checked.document)
    nodes = checked.document.root.records(KEY)
    return tuple(_destination(node) for node in nodes if node.sound), found


def read_address(root: Path) -> str:
    """Return the address of the site of a sound project."""
    checked, _found = read_checked(CATALOGUE, (root / CATALOGUE).read_bytes(), "catalogue")
    assert checked
    return str(checked.document.data["url"])


def _destination(node: Node) -> Destination:
    s3 = node.get("s3")
    fields = {key: value for key, value in node.value.items() if key != "s3"}
    return Destination(**fields, s3=Bucket(**s3) if s3 else None, span=node["name"].span)


def destinations_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: a folder over the sources, two names for one place."""
    names: dict[str, Node] = {}
    places: dict[str, Node] = {}
    for node in (node for node in document.root.records(KEY) if node.sound):
        if len(_places(node)) != 1:
            yield _not_one_place(node)
            continue
        if "folder" in node and covers(node.get("folder")):
            yield _on_sources(node["folder"])
        yield from _twin(names, node.get("name"), node["name"])
        yield from _twin(places, _destination(node).place, *_places(node))


def covers(folder: str) -> bool:
    """Tell whether a *folder*, from the project's, lies over sources or what builds make."""
    place = normpath(folder)
    parts = place.split("/")
    return set(parts) <= {".", ".."} or parts[0] in _SOURCES


def said_of(folder: str) -> str:
    """Return why nothing is published in a *folder* that ``covers`` tells of."""
    made = normpath(folder).split("/")[0] == "build"
    sentence = (
        _("On ne publie pas dans « {folder} » : « marelle build » y fabrique le site et le refait.")
        if made
        else _("On ne publie pas dans « {folder} » : vos fichiers y sont.")
    )
    return sentence.format(folder=folder)


def _places(node: Node) -> list[Node]:
    return [node[key] for key in ("folder", "rsync", "s3") if key in node]


def _not_one_place(node: Node) -> Diagnostic:
    said = (
        _("« {name} » désigne plusieurs lieux.")
        if _places(node)
        else _("« {name} » ne dit pas où publier.")
    )
    return Diagnostic(
        code=codes.NOT_ONE_PLACE,
        span=node["name"].span,
        message=said.format(name=node.get("name")),
        hint=_("Écrivez un lieu, et un seul : « folder », « rsync » ou « s3 »."),
    )


def _on_sources(node: Node) -> Diagnostic:
    return Diagnostic(
        code=codes.PUBLISH_ON_SOURCES,
        span=node.span,
        message=said_of(node.value),
        hint=_("Donnez un dossier à part : « /srv/marelle », ou « publie »."),
    )


def _twin(seen: dict[str, Node], what: str, node: Node) -> Iterator[Diagnostic]:
    before = seen.setdefault(what, node)
    if before is not node:
        yield Diagnostic(
            code=codes.TWIN_DESTINATIONS,
            span=node.span,
            message=_("« {what} » est donné à deux destinations.").format(what=what),
            hint=_("Gardez une seule des deux, ou changez celle-ci."),
            related=(Related(before.span, _("déjà ici")),),
        )
