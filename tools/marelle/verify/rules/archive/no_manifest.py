"""Rien à la racine du zip ne dit ce qu’est le paquet.

Un LMS cherche « imsmanifest.xml » (SCORM), « cmi5.xml » (cmi5) ou « tincan.xml » (xAPI) à la
racine, et nulle part ailleurs.

Exemple : un zip des seules pages de la leçon.
À faire plutôt : exportez le paquet depuis l’outil auteur, au format SCORM ou cmi5.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import is_manifest

CODE = Code("MRL815", "no-manifest")
ENGLISH = """Nothing at the root of the zip says what the package is.

An LMS looks for “imsmanifest.xml” (SCORM), “cmi5.xml” (cmi5) or “tincan.xml” (xAPI) at the root,
and nowhere else.

Example: a zip of the pages of the lesson alone.
Do instead: export the package from the authoring tool, as SCORM or cmi5.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when there is no manifest, here, in a folder or in another case."""
    if not package.sheet and not any(map(is_manifest, package.files)):
        yield finding(
            CODE,
            package.whole(),
            _("Ce zip n’a ni « imsmanifest.xml », ni « cmi5.xml », ni « tincan.xml »."),
            _("Exportez le paquet au format SCORM ou cmi5."),
        )
