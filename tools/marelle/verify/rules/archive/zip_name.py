"""Le nom du zip est long, ou n’est pas fait de lettres simples.

Certains LMS en font le nom du dossier du cours : un accent, une espace ou un nom trop long fait
échouer l’import.

Exemple : « Module 3 – Sécurité (version finale).zip ».
À faire plutôt : « module-3-securite.zip ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL819", "zip-name", Severity.WARNING)
ENGLISH = """The name of the zip is long, or not made of plain letters.

Some LMSs make the name of the course folder out of it: an accent, a space or a name that is too
long makes the import fail.

Example: “Module 3 – Safety (final version).zip”.
Do instead: “module-3-safety.zip”.
"""


_LONGEST = 64
_SHORT = re.compile(rf"[A-Za-z0-9._-]{{1,{_LONGEST}}}")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the name of the file is not short and plain."""
    name = package.name.rpartition("/")[2]
    if not _SHORT.fullmatch(name):
        yield finding(
            CODE,
            package.whole(),
            _("« {name} » n’est pas un nom court et simple pour un zip.").format(name=name),
            _("Au plus {n} caractères : lettres sans accent, chiffres, tirets.").format(n=_LONGEST),
        )
