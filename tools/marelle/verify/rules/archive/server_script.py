"""Le paquet contient un programme pour serveur.

Un LMS qui garde ses cours à côté de ses pages pourrait l’exécuter ; c’est pourquoi des LMS
refusent le paquet. Aucune leçon n’en a besoin.

Exemple : « upload.php » ou « .htaccess » dans le zip.
À faire plutôt : retirez-le : une leçon n’est faite que de pages, de scripts et d’images.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL812", "server-script")
ENGLISH = """The package holds a program for servers.

An LMS that keeps its courses beside its pages could run it; that is why some refuse the package.
No lesson needs one.

Example: “upload.php” or “.htaccess” in the zip.
Do instead: take it out: a lesson is made of pages, scripts and pictures only.
"""


_SERVER = re.compile(
    r"(?:\.(?:php[0-9]?|phtml|phar|aspx?|jspx?|py|sh|pl|rb|cgi|exe|bat)|(?:^|/)\.ht\w+)$",
    re.IGNORECASE,
)


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each file that a server might run or obey."""
    for name in package.files:
        if _SERVER.search(name):
            yield finding(
                CODE,
                package.whole(),
                _("« {name} » est un programme pour serveur.").format(name=name),
                _("Retirez-le du paquet."),
            )
