"""Une adresse part de la racine du site.

La racine, c’est alors celle du LMS : le fichier n’y est pas.

Exemple : « <img src='/media/rue.png'> ».
À faire plutôt : « <img src='media/rue.png'> ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.pages import asked, at

CODE = Code("MRL872", "root-address")
ENGLISH = """An address begins at the root of the site.

The root is then that of the LMS: the file is not there.

Example: “<img src='/media/street.png'>”.
Do instead: “<img src='media/street.png'>”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each address that begins with one slash."""
    for name, address in asked(package):
        if address.text.startswith("/") and not address.text.startswith("//"):
            yield finding(
                CODE,
                at(package, name, address.start, len(address.text)),
                _("« {address} » part de la racine du LMS.").format(address=address.text),
                _("Retirez la barre du début."),
            )
