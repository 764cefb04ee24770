"""Un fichier du paquet est abîmé.

Ses octets ne sont pas ceux que le zip annonce. Un LMS refuse le paquet, ou copie un fichier
illisible que l’agent découvrira.

Exemple : une clé USB retirée pendant la copie.
À faire plutôt : téléchargez ou construisez le paquet de nouveau.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL811", "damaged-member")
ENGLISH = """A file of the package is damaged.

Its bytes are not those the zip announces. An LMS refuses the package, or copies an unreadable
file that a learner will find.

Example: a USB stick that was pulled out during the copy.
Do instead: download or build the package again.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each member that does not come back as announced."""
    for name in package.files:
        if package.read(name) is None:
            yield finding(
                CODE,
                package.whole(),
                _("« {name} » est abîmé dans le zip.").format(name=name),
                _("Téléchargez ou construisez le paquet de nouveau."),
            )
