"""Un renvoi du manifeste ne mène à aucune ressource.

Les schémas ne le voient pas ; le LMS importe le cours, puis affiche une page vide.

Exemple : « <item identifierref='sco-2'> » sans ressource « sco-2 ».
À faire plutôt : l’identifiant d’une ressource du manifeste.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import dangling

CODE = Code("MRL853", "dangling-reference")
ENGLISH = """A reference of the manifest leads to no resource.

Schemas do not see it; the LMS imports the course, then shows an empty page.

Example: “<item identifierref='sco-2'>” without a resource “sco-2”.
Do instead: the identifier of a resource of the manifest.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each item or dependency that refers to nothing."""
    for user in dangling(package):
        yield finding(
            CODE,
            package.at(user, "identifierref"),
            _("Aucune ressource ne s’appelle « {name} ».").format(
                name=user.attributes["identifierref"]
            ),
            _("Écrivez l’identifiant d’une ressource du manifeste."),
        )
