"""La racine n’est pas « courseStructure », dans l’espace de noms de cmi5.

Le LMS reconnaît un cours cmi5 à cela seul.

Exemple : « <courseStructure> » sans « xmlns ».
À faire plutôt : « <courseStructure
xmlns='https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'> ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import SPACE

CODE = Code("MRL881", "wrong-root")
ENGLISH = """The root is not “courseStructure” in the namespace of cmi5.

An LMS tells a cmi5 course by that alone.

Example: “<courseStructure>” without “xmlns”.
Do instead: “<courseStructure
xmlns='https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'>”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the root is another element (13.2)."""
    root = package.root
    if (root.name, root.space) != ("courseStructure", SPACE):
        yield finding(
            CODE,
            package.at(root),
            _("Ceci n’est pas la structure d’un cours cmi5."),
            _("Écrivez « courseStructure », avec l’espace de noms de cmi5."),
        )
