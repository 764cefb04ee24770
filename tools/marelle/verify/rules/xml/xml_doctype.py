"""Le manifeste commence par une déclaration « DOCTYPE ».

Elle peut faire lire les fichiers du serveur, ou remplir sa mémoire. Un manifeste n’en a jamais
besoin : le paquet est refusé.

Exemple : « <!DOCTYPE manifest SYSTEM 'a.dtd'> ».
À faire plutôt : supprimez cette ligne ; écrivez les caractères eux-mêmes.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.xml import Trouble

CODE = Code("MRL822", "xml-doctype")
ENGLISH = """The manifest begins with a “DOCTYPE” declaration.

It may make a server read its own files, or fill its memory. A manifest never needs one: the
package is refused.

Example: “<!DOCTYPE manifest SYSTEM 'a.dtd'>”.
Do instead: take that line away; write the characters themselves.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding where reading stopped."""
    if package.document.trouble is Trouble.DOCTYPE:
        yield finding(
            CODE,
            package.stop(),
            _("Le manifeste contient une déclaration « DOCTYPE »."),
            _("Supprimez-la : un manifeste n’en a jamais besoin."),
        )
