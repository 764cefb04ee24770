"""La leçon s’ouvre à une adresse hors du paquet.

Une page d’un autre site ne peut pas parler au LMS, ne marche pas sans réseau, et change sans
prévenir.

Exemple : « href='https://exemple.fr/lecon' ».
À faire plutôt : mettez la leçon dans le paquet : « href='index.html' ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import outside, scos

CODE = Code("MRL858", "external-launch")
ENGLISH = """The lesson opens at an address outside the package.

A page of another site cannot talk to the LMS, does not work offline, and changes without notice.

Example: “href='https://example.com/lesson'”.
Do instead: put the lesson in the package: “href='index.html'”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each SCO that is launched from elsewhere."""
    for _item, resource in scos(package):
        if resource.href and outside(resource.base + resource.href):
            yield finding(
                CODE,
                package.at(resource.element, "href"),
                _("La leçon s’ouvre hors du paquet : « {href} ».").format(href=resource.href),
                _("Mettez la leçon dans le paquet."),
            )
