"""Un fichier du paquet est chiffré.

Un LMS n’a pas de mot de passe à donner : il refuse le paquet, ou n’en copie qu’une partie.

Exemple : un zip fait avec l’option « protéger par un mot de passe ».
À faire plutôt : refaites le zip sans mot de passe.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL805", "encrypted-member")
ENGLISH = """A file of the package is encrypted.

An LMS has no password to give: it refuses the package, or copies a part of it only.

Example: a zip made with the option “protect with a password”.
Do instead: make the zip again without a password.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each encrypted member."""
    for entry in package.entries:
        if entry.encrypted:
            yield finding(
                CODE,
                package.whole(),
                _("« {name} » est chiffré.").format(name=entry.name),
                _("Refaites le zip sans mot de passe."),
            )
