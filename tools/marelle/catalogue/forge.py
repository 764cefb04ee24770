"""Stage 3, model: ``editor`` of ``content/catalogue.yml`` in, a forge and findings out.

Nothing of it is in the catalogue: where designers write changes no lesson.
"""

from collections.abc import Iterator
from pathlib import Path

from marelle.catalogue.destinations import CATALOGUE
from marelle.catalogue.folder import read_checked
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model.forge import SERVERS, Forge
from marelle.read.document import Document, Node

KEY = "editor"


def read_forge(root: Path) -> Forge | None:
    """Return the forge of the project in *root*, if it names a sound one."""
    checked, _found = read_checked(CATALOGUE, (root / CATALOGUE).read_bytes(), "catalogue")
    node = checked.document.root.part(KEY) if checked else None
    if node is None or not node.sound or any(_findings(node)):
        return None
    kind = node.get("forge")
    fields = {key: node.get(key, "") for key in ("repo", "branch", "app_id")}
    server = node.get("server", SERVERS.get(kind, "")).rstrip("/")
    return Forge(kind=kind, server=server, **fields)


def forge_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: a forge without a place, a way in that it has not."""
    node = document.root.part(KEY)
    if node is not None and node.sound:
        yield from _findings(node)


def _findings(node: Node) -> Iterator[Diagnostic]:
    kind = node.get("forge")
    if kind not in SERVERS and "server" not in node:
        yield Diagnostic(
            code=codes.UNFIT_FORGE,
            span=node["forge"].span,
            message=_("« {kind} » ne dit pas quel serveur.").format(kind=kind),
            hint=_("Ajoutez son adresse : « server: https://git.ville.example »."),
        )
    if kind == "github" and "app_id" in node:
        yield Diagnostic(
            code=codes.UNFIT_FORGE,
            span=node["app_id"].span,
            message=_("Avec « github », on entre par un jeton : « app_id » n’y sert à rien."),
            hint=_("Enlevez cette ligne."),
        )
