"""La note de passage n’est pas un nombre de 0 à 100.

En SCORM 1.2, « masteryscore » est un pourcentage. Une autre valeur est ignorée, ou met tout le
monde en échec.

Exemple : « <adlcp:masteryscore>80 %</adlcp:masteryscore> ».
À faire plutôt : « <adlcp:masteryscore>80</adlcp:masteryscore> ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import items

CODE = Code("MRL842", "bad-mastery")
ENGLISH = """The pass mark is not a number from 0 to 100.

In SCORM 1.2, “masteryscore” is a percentage. Another value is ignored, or makes everybody fail.

Example: “<adlcp:masteryscore>80%</adlcp:masteryscore>”.
Do instead: “<adlcp:masteryscore>80</adlcp:masteryscore>”.
"""


_PER_CENT = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]+)?|100(?:\.0+)?)")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each pass mark that is no percentage."""
    for item in items(package):
        for mark in item.all("masteryscore"):
            if not _PER_CENT.fullmatch(mark.text.strip()):
                yield finding(
                    CODE,
                    package.at(mark),
                    _("« {mark} » n’est pas un nombre de 0 à 100.").format(mark=mark.text.strip()),
                    _("Écrivez un nombre seul, sans signe « % »."),
                )
