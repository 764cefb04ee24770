"""Une leçon cmi5 n’a pas d’adresse, ou une adresse impossible.

Le LMS n’aurait rien à ouvrir.

Exemple : « <url>http://exemple.fr index.html</url> ».
À faire plutôt : « <url>index.html</url> ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import units

CODE = Code("MRL884", "bad-url")
ENGLISH = """A cmi5 unit has no address, or an impossible one.

The LMS would have nothing to open.

Example: “<url>http://example.com index.html</url>”.
Do instead: “<url>index.html</url>”.
"""


_POSSIBLE = re.compile(r"[^\s<>\"{}|\\^`]+")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each unit whose address is missing or is none (13.1.4)."""
    for unit in units(package):
        if not _POSSIBLE.fullmatch(unit.url):
            yield finding(
                CODE,
                package.at(unit.typed or unit.element),
                _("« {url} » n’est pas une adresse.").format(url=unit.url),
                _("Écrivez l’adresse de la page dans « url », sans espace."),
            )
