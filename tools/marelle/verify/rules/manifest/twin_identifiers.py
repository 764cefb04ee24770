"""Un identifiant est donné deux fois.

Le LMS n’en garde qu’un : une leçon s’ouvre à la place d’une autre, ou rapporte sa note sous un
autre nom.

Exemple : deux « <item identifier='item'> ».
À faire plutôt : un identifiant par élément, dans tout le manifeste.
"""

from collections.abc import Iterator
from dataclasses import replace

from marelle.diagnostics import Code, Diagnostic, Related
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import identified
from marelle.xml import Element

CODE = Code("MRL836", "twin-identifiers")
ENGLISH = """An identifier is given twice.

The LMS keeps one only: a lesson opens in place of another, or its score goes under another name.

Example: two “<item identifier='item'>”.
Do instead: one identifier for each element, over the whole manifest.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each identifier already given, with the place of the first."""
    first: dict[str, Element] = {}
    for element in identified(package):
        name = element.attributes.get("identifier", "")
        if name and first.setdefault(name, element) is not element:
            yield replace(
                finding(
                    CODE,
                    package.at(element, "identifier"),
                    _("L’identifiant « {name} » est déjà pris.").format(name=name),
                    _("Donnez-en un autre à l’un des deux."),
                ),
                related=(Related(package.at(first[name], "identifier"), _("déjà ici")),),
            )
