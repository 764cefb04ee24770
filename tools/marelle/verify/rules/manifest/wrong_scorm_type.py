"""L’attribut qui dit qu’une ressource est un SCO n’est pas celui de cette édition.

C’est « adlcp:scormtype » en 1.2 et « adlcp:scormType » en 2004. Avec l’autre, le LMS ouvre la
page mais ne lui parle pas : rien n’est noté.

Exemple : « adlcp:scormType='sco' » dans un manifeste 1.2.
À faire plutôt : « adlcp:scormtype='sco' » en 1.2, « adlcp:scormType='sco' » en 2004.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import SCO_TYPE, edition, resources

CODE = Code("MRL834", "wrong-scorm-type")
ENGLISH = """The attribute that says a resource is a SCO is not that of this edition.

It is “adlcp:scormtype” in 1.2 and “adlcp:scormType” in 2004. With the other, the LMS opens the
page but does not talk to it: nothing is recorded.

Example: “adlcp:scormType='sco'” in a 1.2 manifest.
Do instead: “adlcp:scormtype='sco'” in 1.2, “adlcp:scormType='sco'” in 2004.
"""


_RIGHT = {"1.2": "scormtype", "2004": "scormType"}


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each resource whose type is missing, misspelt or unknown."""
    right = _RIGHT[edition(package)]
    for resource in resources(package):
        typed = [k for k in resource.element.attributes if k.lower().endswith(SCO_TYPE)]
        values = [resource.element.attributes[name] for name in typed]
        if [k.rpartition(":")[2] for k in typed] != [right] or values[0] not in ("sco", "asset"):
            yield finding(
                CODE,
                package.at(resource.element, typed[0] if typed else ""),
                _("La ressource « {name} » ne dit pas si elle est un SCO.").format(
                    name=resource.identifier
                ),
                _('Écrivez adlcp:{right}="sco", ou "asset".').format(right=right),
            )
