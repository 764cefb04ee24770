"""Le schéma publié de la norme refuse le manifeste.

Cette vérification n’a lieu que si vous donnez les schémas, par « --schemas ». Les LMS les suivent
rarement à la lettre, mais les acheteurs les demandent.

Exemple : un élément inconnu, ou mis à la mauvaise place.
À faire plutôt : ce que dit le message, en anglais, tel que le schéma le donne.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Span
from marelle.i18n import _
from marelle.verify import manifest
from marelle.verify.base import Package, finding
from marelle.verify.schemas import faults

CODE = Code("MRL824", "against-schema")
ENGLISH = """The published schema of the standard refuses the manifest.

This is looked at only when you give the schemas, with “--schemas”. LMSs seldom follow them to the
letter, but buyers ask for them.

Example: an unknown element, or one in the wrong place.
Do instead: what the message says, as the schema gives it.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield what the schemas say, when they were given."""
    if package.schemas is None or package.document.root is None or package.kind == "xapi":
        return
    edition = "cmi5" if package.kind == "cmi5" else manifest.edition(package)
    path = package.inside(package.sheet)
    for line, said in faults(package.schemas, edition, package.document.text):
        yield finding(
            CODE,
            Span(path, line, 1, line, 2),
            _("Le schéma refuse : {said}.").format(said=said.rstrip(".")),
            _("Suivez le schéma de la norme."),
        )
