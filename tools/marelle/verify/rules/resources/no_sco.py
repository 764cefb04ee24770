"""Rien dans le paquet n’est un SCO.

Le LMS ouvrira des pages, mais aucune ne lui rapportera ni note ni avancement.

Exemple : toutes les ressources sont du type « asset ».
À faire plutôt : le type « sco » pour la ressource que la leçon lance.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import dangling, organizations, scos

CODE = Code("MRL851", "no-sco")
ENGLISH = """Nothing in the package is a SCO.

The LMS will open pages, but none will report a score or a progress.

Example: all resources are of the type “asset”.
Do instead: the type “sco” for the resource that starts the lesson.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when no item launches a SCO, and every reference leads somewhere."""
    known = organizations(package) and not dangling(package)
    if known and not scos(package):
        yield finding(
            CODE,
            package.at(package.root.first("resources") or package.root),
            _("Aucune leçon de ce paquet ne peut parler au LMS."),
            _("Donnez le type « sco » à la ressource que la leçon lance."),
        )
