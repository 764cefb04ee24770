"""La page lancée n’est pas « index.html », à la racine.

La norme laisse le choix, et tous les LMS ne le suivent pas ; « index.html » à la racine marche
partout.

Exemple : « href='scormcontent/start.htm' ».
À faire plutôt : « href='index.html' ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import member, scos

CODE = Code("MRL860", "unwise-launch", Severity.WARNING)
ENGLISH = """The page that is launched is not “index.html” at the root.

The standard leaves the choice, and not every LMS follows it; “index.html” at the root works
everywhere.

Example: “href='scormcontent/start.htm'”.
Do instead: “href='index.html'”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each launched file with another name or place."""
    for _item, resource in scos(package):
        name = member(resource.base, resource.href or "")
        if name in package.files and name != "index.html":
            yield finding(
                CODE,
                package.at(resource.element, "href"),
                _("La leçon s’ouvre par « {name} ».").format(name=name),
                _("Préférez « index.html », à la racine du zip."),
            )
