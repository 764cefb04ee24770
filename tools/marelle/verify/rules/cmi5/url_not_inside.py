"""Une adresse relative ne mène à aucun fichier du paquet.

Elle part de la racine du zip ; sans zip, une adresse relative ne mène nulle part.

Exemple : « <url>lecon/index.html</url> » et, dans le zip, « index.html ».
À faire plutôt : le nom exact du fichier ; ou une adresse complète, en « https:// ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import units
from marelle.verify.manifest import member, outside

CODE = Code("MRL885", "url-not-inside")
ENGLISH = """A relative address leads to no file of the package.

It begins at the root of the zip; without a zip, a relative address leads nowhere.

Example: “<url>lesson/index.html</url>” and, in the zip, “index.html”.
Do instead: the exact name of the file; or a whole address, with “https://”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each relative address that is not in the zip (14.1, 14.2)."""
    for unit in units(package):
        inside = unit.url and not outside(unit.url) and " " not in unit.url
        if inside and member("", unit.url) not in package.files:
            yield finding(
                CODE,
                package.at(unit.typed),
                _("« {url} » n’est pas dans le paquet.").format(url=unit.url),
                _("Ajoutez le fichier au zip, ou écrivez une adresse complète."),
            )
