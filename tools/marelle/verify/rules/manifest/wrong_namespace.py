"""Les espaces de noms ne sont pas ceux de la version annoncée.

Un LMS qui trouve du SCORM 2004 sous le nom de 1.2, ou l’inverse, mélange les deux : l’un d’eux
marquait « réussi » à l’ouverture.

Exemple : version « 1.2 » et « http://www.adlnet.org/xsd/adlcp_v1p3 ».
À faire plutôt : les espaces de noms d’une seule édition, sur l’élément « manifest ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import OF_SPACE, VERSIONS, edition, version
from marelle.xml import Element

CODE = Code("MRL832", "wrong-namespace")
ENGLISH = """The namespaces are not those of the version announced.

An LMS that finds SCORM 2004 under the name of 1.2, or the reverse, mixes both: one of them
stamped “passed” on opening.

Example: version “1.2” and “http://www.adlnet.org/xsd/adlcp_v1p3”.
Do instead: the namespaces of one edition, on the element “manifest”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for a root or a declaration of another edition than the version."""
    root, said = package.root, version(package)
    told = VERSIONS.get(said.text.strip() if said else "", edition(package))
    if root.name != "manifest" or OF_SPACE.get(root.space) != told:
        yield _wrong(package, root, "xmlns", root.space)
    for element in root.walk():
        for name, space in element.attributes.items():
            if name.startswith("xmlns:") and OF_SPACE.get(space, told) != told:
                yield _wrong(package, element, name, space)


def _wrong(package: Package, element: Element, name: str, space: str) -> Diagnostic:
    return finding(
        CODE,
        package.at(element, name),
        _("« {space} » n’est pas de la version que le manifeste annonce.").format(space=space),
        _("Gardez les espaces de noms d’une seule édition de SCORM."),
    )
