"""Le manifeste est dans un dossier, et non à la racine du zip.

C’est ce qui arrive quand on compresse le dossier plutôt que son contenu. Les LMS répondent que le
paquet est vide.

Exemple : « module/imsmanifest.xml ».
À faire plutôt : ouvrez le dossier, choisissez tout, puis compressez : « imsmanifest.xml » doit
être en haut.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import is_manifest

CODE = Code("MRL816", "wrapped-package")
ENGLISH = """The manifest is in a folder, not at the root of the zip.

That happens when the folder is compressed rather than what it holds. LMSs answer that the package
is empty.

Example: “module/imsmanifest.xml”.
Do instead: open the folder, select everything, then compress: “imsmanifest.xml” must be at the
top.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the only manifest is in a folder."""
    inner = [name for name in package.files if "/" in name and is_manifest(name)]
    if not package.sheet and inner and not any(map(is_manifest, _top(package))):
        yield finding(
            CODE,
            package.whole(),
            _("Le manifeste est dans un dossier : « {name} ».").format(name=inner[0]),
            _("Compressez le contenu du dossier, et non le dossier."),
        )


def _top(package: Package) -> Iterator[str]:
    return (name for name in package.files if "/" not in name)
