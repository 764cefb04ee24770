"""Un nom de fichier a des majuscules, des espaces ou des signes.

Cela marche presque partout, jusqu’au serveur qui distingue « Logo.png » et « logo.png », ou qui
coupe un nom à l’espace.

Exemple : « Mon Image (1).PNG ».
À faire plutôt : « mon-image-1.png ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _, ngettext
from marelle.verify.base import Package, finding

CODE = Code("MRL814", "unwise-name", Severity.WARNING)
ENGLISH = """A file name has capitals, spaces or signs.

It works nearly everywhere, until a server tells “Logo.png” from “logo.png”, or cuts a name at a
space.

Example: “My Image (1).PNG”.
Do instead: “my-image-1.png”.
"""


_PLAIN = re.compile(r"[a-z0-9._/-]*|.*[#%].*")  # those two signs are told as fragile


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield one finding for all the names that are not in small plain letters."""
    names = [name for name in package.files if name.isascii() and not _PLAIN.fullmatch(name)]
    if names:
        yield finding(
            CODE,
            package.whole(),
            ngettext(
                "{n} nom de fichier a des majuscules ou des signes, comme « {name} ».",
                "{n} noms de fichiers ont des majuscules ou des signes, comme « {name} ».",
                len(names),
            ).format(n=len(names), name=names[0]),
            _("Préférez a-z, 0-9, le point, le tiret et le tiret bas."),
        )
