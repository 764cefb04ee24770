"""Le fichier n’est pas un zip entier.

Un transfert coupé, ou un fichier renommé, donne un import qui échoue sans explication. Des octets
ajoutés avant ou après le zip sont refusés aussi : deux logiciels pourraient y lire deux contenus.

Exemple : une page d’erreur enregistrée sous le nom « module.zip ».
À faire plutôt : téléchargez ou construisez le paquet de nouveau.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL801", "not-a-zip")
ENGLISH = """The file is not a whole zip.

A transfer that was cut, or a renamed file, gives an import that fails without a word. Bytes added
before or after the zip are refused too: two programs could read two contents there.

Example: an error page saved as “module.zip”.
Do instead: download or build the package again.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the listing could not be read."""
    if package.broken:
        yield finding(
            CODE,
            package.whole(),
            _("Ce fichier n’est pas un zip entier."),
            _("Téléchargez-le ou construisez-le de nouveau."),
        )
