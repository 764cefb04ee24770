"""Une page renvoie à un fichier qui n’est pas dans le paquet.

L’agent voit une image cassée, une page sans style, ou une erreur du LMS.

Exemple : « <img src='media/Rue.png'> » et, dans le zip, « media/rue.png ».
À faire plutôt : le nom exact du fichier ; ou ajoutez-le au zip.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import outside
from marelle.verify.pages import asked, at, target

CODE = Code("MRL873", "missing-reference")
ENGLISH = """A page refers to a file that is not in the package.

The learner sees a broken picture, a page without style, or an error of the LMS.

Example: “<img src='media/Street.png'>” and, in the zip, “media/street.png”.
Do instead: the exact name of the file; or add it to the zip.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each relative address that leads to no member."""
    for name, address in asked(package):
        path = address.text.partition("#")[0].partition("?")[0]
        if not path or path[0] == "/" or path[-1] in "/." or outside(address.text):
            continue
        if target(name, address) not in package.files:
            yield finding(
                CODE,
                at(package, name, address.start, len(address.text)),
                _("« {address} » n’est pas dans le paquet.").format(address=address.text),
                _("Ajoutez le fichier au zip, ou corrigez son nom : les majuscules comptent."),
            )
