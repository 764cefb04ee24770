"""Un identifiant cmi5 est donné deux fois.

Le LMS ne saurait pas à quelle leçon attribuer un résultat ; le schéma publié ne le voit pas.

Exemple : deux « au » avec le même « id ».
À faire plutôt : un identifiant par cours, bloc, leçon et objectif.
"""

from collections.abc import Iterator
from dataclasses import replace

from marelle.diagnostics import Code, Diagnostic, Related
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import parts
from marelle.xml import Element

CODE = Code("MRL883", "twin-iris")
ENGLISH = """A cmi5 identifier is given twice.

The LMS would not know which lesson a result belongs to; the published schema does not see it.

Example: two “au” with the same “id”.
Do instead: one identifier for each course, block, unit and objective.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each identifier already given to a part of its kind (13.1)."""
    first: dict[tuple[str, str], Element] = {}
    for part in parts(package):
        name = part.attributes.get("id", "")
        other = first.setdefault((part.name, name), part)
        if name and other is not part:
            found = finding(
                CODE,
                package.at(part, "id"),
                _("L’identifiant « {name} » est déjà pris.").format(name=name),
                _("Donnez-en un autre à l’un des deux."),
            )
            yield replace(found, related=(Related(package.at(other, "id"), _("déjà ici")),))
