"""La leçon demande un fichier à un autre site.

Sans réseau, ou derrière le pare-feu d’un LMS, il manque ; et l’autre site apprend qui suit la
leçon.

Exemple : « <script src='https://cdn.exemple.fr/jquery.js'> ».
À faire plutôt : mettez le fichier dans le paquet, avec une adresse relative.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.pages import asked, at

CODE = Code("MRL871", "external-request")
ENGLISH = """The lesson asks another site for a file.

Offline, or behind the firewall of an LMS, it is missing; and the other site learns who follows
the lesson.

Example: “<script src='https://cdn.example.com/jquery.js'>”.
Do instead: put the file in the package, with a relative address.
"""


_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each file that a page or a sheet loads from elsewhere."""
    for name, address in asked(package):
        if not address.followed and _ELSEWHERE.match(address.text):
            yield finding(
                CODE,
                at(package, name, address.start, len(address.text)),
                _("La leçon demande « {address} » à un autre site.").format(address=address.text),
                _("Mettez ce fichier dans le paquet."),
            )
