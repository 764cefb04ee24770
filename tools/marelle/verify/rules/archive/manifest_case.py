"""Le nom du manifeste n’est pas écrit en minuscules.

La norme dit « imsmanifest.xml », à la lettre près : un serveur Linux n’en trouve pas d’autre.

Exemple : « imsManifest.xml », « IMSMANIFEST.XML ».
À faire plutôt : « imsmanifest.xml » (SCORM), « cmi5.xml » (cmi5).
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import is_manifest

CODE = Code("MRL817", "manifest-case")
ENGLISH = """The name of the manifest is not in small letters.

The standard says “imsmanifest.xml”, to the letter: a Linux server finds no other.

Example: “imsManifest.xml”, “IMSMANIFEST.XML”.
Do instead: “imsmanifest.xml” (SCORM), “cmi5.xml” (cmi5).
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the manifest at the root has capitals."""
    typed = [name for name in package.files if "/" not in name and is_manifest(name)]
    if not package.sheet and typed:
        yield finding(
            CODE,
            package.whole(),
            _("« {name} » doit s’appeler « {right} ».").format(
                name=typed[0], right=typed[0].lower()
            ),
            _("Renommez-le, en minuscules, puis refaites le zip."),
        )
