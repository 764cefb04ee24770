"""Un SCO n’a pas de page à ouvrir.

Sans « href », le LMS ne sait pas quoi lancer.

Exemple : « <resource identifier='sco' adlcp:scormtype='sco'> ».
À faire plutôt : ajoutez « href='index.html' » à la ressource.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import scos

CODE = Code("MRL857", "missing-launch")
ENGLISH = """A SCO has no page to open.

Without “href”, the LMS does not know what to start.

Example: “<resource identifier='sco' adlcp:scormtype='sco'>”.
Do instead: add “href='index.html'” to the resource.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each launched SCO without an address."""
    for _item, resource in scos(package):
        if not resource.href:
            yield finding(
                CODE,
                package.at(resource.element),
                _("Le SCO « {name} » n’a pas de page à ouvrir.").format(name=resource.identifier),
                _('Ajoutez « href="index.html" ».'),
            )
