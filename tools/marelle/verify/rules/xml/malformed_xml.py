"""Le manifeste n’est pas du XML bien formé.

Une balise qui n’est pas fermée, un « & » tout seul, un codage qui n’est pas celui annoncé : aucun
LMS ne lira plus loin.

Exemple : « <title>Eau & propreté</title> ».
À faire plutôt : « <title>Eau &amp; propreté</title> », en UTF-8.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.xml import Trouble

CODE = Code("MRL821", "malformed-xml")
ENGLISH = """The manifest is not well-formed XML.

A tag that is not closed, a lone “&”, an encoding that is not the one announced: no LMS will read
further.

Example: “<title>Water & cleanliness</title>”.
Do instead: “<title>Water &amp; cleanliness</title>”, in UTF-8.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding where reading stopped."""
    if package.document.trouble is Trouble.MALFORMED:
        yield finding(
            CODE,
            package.stop(),
            _("Le manifeste n’est pas du XML bien formé : la lecture s’arrête ici."),
            _("Fermez la balise, ou écrivez « &amp; » pour « & » ; gardez UTF-8."),
        )
