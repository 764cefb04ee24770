"""Le paquet pèse plus de 2 Mo.

C’est la limite au-delà de laquelle l’application Moodle ne télécharge plus d’elle-même sur un
réseau mobile ; un agent sur le terrain attendra, ou renoncera.

Exemple : une photo de 5 Mo sortie du téléphone.
À faire plutôt : réduisez les images à la taille de l’écran, ou partagez le module.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL818", "heavy-package", Severity.WARNING)
ENGLISH = """The package weighs more than 2 MB.

Over that, the Moodle app no longer downloads by itself on a mobile network; a field agent will
wait, or give up.

Example: a photograph of 5 MB straight from the phone.
Do instead: make pictures as small as the screen, or split the module.
"""


LIMIT = 2_000_000  # bytes


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the zip is over the target."""
    if len(package.data) > LIMIT:
        yield finding(
            CODE,
            package.whole(),
            _("Ce paquet pèse {n} ko ; au-delà de {limit} ko, un téléphone attend.").format(
                n=len(package.data) // 1000, limit=LIMIT // 1000
            ),
            _("Réduisez les images et les sons, ou partagez le module."),
        )
