"""Un identifiant n’en est pas un pour XML.

Il doit commencer par une lettre et n’avoir ensuite que des lettres, des chiffres, « . », « - » ou
« _ ». Une apostrophe ou un accent fait échouer des imports.

Exemple : « identifier='1-l’accueil' ».
À faire plutôt : « identifier='accueil-1' ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import identified

CODE = Code("MRL835", "bad-identifier")
ENGLISH = """An identifier is none for XML.

It must begin with a letter, then hold only letters, figures, “.”, “-” or “_”. An apostrophe or an
accent makes imports fail.

Example: “identifier='1 welcome'”.
Do instead: “identifier='welcome-1'”.
"""


_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each identifier that is missing or is no plain XML id."""
    for element in identified(package):
        name = element.attributes.get("identifier", "")
        if not _ID.fullmatch(name):
            yield finding(
                CODE,
                package.at(element, "identifier"),
                _("« {name} » n’est pas un identifiant.").format(name=name),
                _("Une lettre d’abord, puis des lettres, des chiffres, « . », « - » ou « _ »."),
            )
