"""Le manifeste est démesuré.

Plus de 64 niveaux, de 50 000 éléments ou de 8 Mo : ce n’est plus la description d’un cours, et un
serveur s’y épuiserait.

Exemple : cent mille balises l’une dans l’autre.
À faire plutôt : partagez le cours, ou refusez ce paquet.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.xml import Trouble

CODE = Code("MRL823", "oversized-xml")
ENGLISH = """The manifest is out of all proportion.

More than 64 levels, 50,000 elements or 8 MB: it no longer describes a course, and a server would
wear itself out.

Example: a hundred thousand tags one inside the other.
Do instead: split the course, or refuse this package.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding where reading stopped."""
    if package.document.trouble is Trouble.OVERSIZED:
        yield finding(
            CODE,
            package.stop(),
            _("Le manifeste a trop de niveaux, d’éléments ou d’octets."),
            _("Partagez le cours, ou refusez ce paquet."),
        )
