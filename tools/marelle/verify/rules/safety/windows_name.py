"""Windows ne peut pas écrire ce nom de fichier.

Un LMS hébergé sous Windows, ou la personne qui ouvre le zip, perd le fichier ou bloque tout
l’import.

Exemple : « aux.js », « con », « image. », « a?.png ».
À faire plutôt : un nom simple : « auxiliaire.js », « image.png ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL810", "windows-name")
ENGLISH = """Windows cannot write this file name.

An LMS hosted on Windows, or whoever opens the zip, loses the file or stops the whole import.

Example: “aux.js”, “con”, “image.”, “a?.png”.
Do instead: a plain name: “auxiliary.js”, “image.png”.
"""


_RESERVED = re.compile(
    r"(?:^|/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^/]*)?(?:/|$)"
    r"|[^./][. ]+(?:/|$)|[<>\"|?*]|(?<!^[A-Za-z]):",
    re.IGNORECASE,
)


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each reserved name, final dot or space, or forbidden sign."""
    for entry in package.entries:
        if _RESERVED.search(entry.name):
            yield finding(
                CODE,
                package.whole(),
                _("Windows ne peut pas écrire « {name} ».").format(name=entry.name),
                _("Donnez-lui un nom simple : des lettres, des chiffres, un tiret."),
            )
