"""Le nom d’un fichier du paquet peut mener hors du dossier du cours.

« .. », un nom absolu, une lettre de disque ou une barre inverse feraient écrire n’importe où sur
le serveur : le paquet est refusé, jamais réparé.

Exemple : « ../../index.php », « /etc/passwd », « C:/temp/a.js », « media\\a.png ».
À faire plutôt : des noms simples, séparés par « / » : « media/a.png ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL808", "unsafe-path")
ENGLISH = """The name of a file of the package may lead out of the course folder.

“..”, an absolute name, a drive letter or a backslash would write anywhere on the server: the
package is refused, never mended.

Example: “../../index.php”, “/etc/passwd”, “C:/temp/a.js”, “media\\a.png”.
Do instead: plain names with forward slashes: “media/a.png”.
"""


_UNSAFE = re.compile(r"(?:^|/)\.{1,2}(?:/|$)|^/|//|^$|^[A-Za-z]:|\\|[\x00-\x1f\x7f]")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each name that is not a plain path below the package."""
    for entry in package.entries:
        if _UNSAFE.search(entry.name) or _UNSAFE.search(entry.raw.decode("latin-1")):
            yield finding(
                CODE,
                package.whole(),
                _("Le nom « {name} » peut mener hors du dossier où le zip s’ouvre.").format(
                    name=entry.name
                ),
                _("Écrivez des noms simples, séparés par « / »."),
            )
