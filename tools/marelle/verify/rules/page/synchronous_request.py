"""Un script attend une réponse du réseau sans rendre la main.

La page se fige jusqu’à la réponse, et les navigateurs refusent ces demandes quand la page se
ferme : la dernière note est perdue. C’est un avertissement, car une bibliothèque peut contenir de
tels appels sans s’en servir.

Exemple : « requete.open('POST', adresse, false) ».
À faire plutôt : « fetch(adresse, {method: 'POST', keepalive: true}) ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.pages import at, scripts, text_of

CODE = Code("MRL875", "synchronous-request", Severity.WARNING)
ENGLISH = """A script waits for an answer of the network and holds everything up.

The page freezes until the answer, and browsers refuse such requests when a page closes: the last
score is lost. It is a warning, since a library may hold such calls and make no use of them.

Example: “request.open('POST', address, false)”.
Do instead: “fetch(address, {method: 'POST', keepalive: true})”.
"""


_WAITS = re.compile(
    r"""\.open\(\s*["'](?:GET|POST|PUT|HEAD|DELETE)["']\s*,[^()\n]{1,120},\s*(?:false|!1)\s*[,)]"""
)


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding at the first request of each script that waits."""
    for name, code in scripts(package):
        if b".open(" in code and (found := _WAITS.search(text_of(package, name))):
            yield finding(
                CODE,
                at(package, name, found.start(), len(found[0])),
                _("Cette demande fige la page jusqu’à la réponse."),
                _("Remplacez-la par « fetch », avec « keepalive » quand la page se ferme."),
            )
