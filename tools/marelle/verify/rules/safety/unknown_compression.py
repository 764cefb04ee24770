"""Un fichier est compressé d’une façon que les LMS ne lisent pas.

SCORM demande un zip simple : fichiers rangés tels quels, ou réduits par « deflate ». Les autres
méthodes sont refusées, ou donnent un fichier illisible.

Exemple : un zip fait par 7-Zip avec la méthode LZMA.
À faire plutôt : refaites le zip avec la méthode « deflate ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.archive import DEFLATED, STORED
from marelle.verify.base import Package, finding

CODE = Code("MRL806", "unknown-compression")
ENGLISH = """A file is packed in a way that LMSs cannot read.

SCORM asks for a plain zip: files stored as they are, or deflated. Other methods are refused, or
give a file that nothing can read.

Example: a zip made by 7-Zip with the LZMA method.
Do instead: make the zip again with the “deflate” method.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each member that is neither stored nor deflated."""
    for entry in package.entries:
        if entry.method not in (STORED, DEFLATED):
            yield finding(
                CODE,
                package.whole(),
                _("« {name} » est compressé par une méthode inconnue ({n}).").format(
                    name=entry.name, n=entry.method
                ),
                _("Refaites le zip avec la méthode « deflate »."),
            )
