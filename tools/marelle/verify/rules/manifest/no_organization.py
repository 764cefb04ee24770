"""Le manifeste n’a pas d’organisation, ou celle par défaut n’existe pas.

C’est le sommaire du cours : sans lui, le LMS importe un cours vide.

Exemple : « <organizations default='plan'> » sans « <organization identifier='plan'> ».
À faire plutôt : une organisation, et son identifiant dans « default ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import organizations

CODE = Code("MRL841", "no-organization")
ENGLISH = """The manifest has no organization, or the default one does not exist.

It is the contents of the course: without it, the LMS imports an empty course.

Example: “<organizations default='plan'>” without “<organization identifier='plan'>”.
Do instead: one organization, and its identifier in “default”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when there is nothing to open."""
    parent, every = package.root.first("organizations"), organizations(package)
    default = parent.attributes.get("default") if parent else None
    names = [each.attributes.get("identifier") for each in every]
    if not every or (default is not None and default not in names):
        yield finding(
            CODE,
            package.at(parent or package.root, "default"),
            _("Aucune organisation ne s’appelle « {name} ».").format(name=default or ""),
            _("Mettez dans « default » l’identifiant de l’organisation."),
        )
