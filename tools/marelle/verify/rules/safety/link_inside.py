"""Le paquet contient un lien au lieu d’un fichier.

Un lien peut mener hors du dossier du cours et montrer les fichiers du serveur. Les LMS le
refusent, ou le copient comme un fichier vide.

Exemple : « image.png » est un lien vers « /etc/passwd ».
À faire plutôt : mettez dans le zip le fichier lui-même.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL807", "link-inside")
ENGLISH = """The package holds a link in place of a file.

A link may lead out of the course folder and show the files of the server. LMSs refuse it, or copy
it as an empty file.

Example: “image.png” is a link to “/etc/passwd”.
Do instead: put the file itself in the zip.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each symbolic link."""
    for entry in package.entries:
        if entry.link:
            yield finding(
                CODE,
                package.whole(),
                _("« {name} » est un lien, et non un fichier.").format(name=entry.name),
                _("Mettez dans le zip le fichier lui-même."),
            )
