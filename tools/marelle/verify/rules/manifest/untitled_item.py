"""Il manque un titre.

Le LMS affiche alors l’identifiant, ou une ligne vide : personne ne sait ce qu’il ouvre.

Exemple : un « <item> » sans « <title> ».
À faire plutôt : « <title>Porter des charges</title> », dans l’organisation et dans chaque
« item ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import items, organizations

CODE = Code("MRL839", "untitled-item")
ENGLISH = """A title is missing.

The LMS then shows the identifier, or an empty line: nobody knows what they open.

Example: an “<item>” without a “<title>”.
Do instead: “<title>Carrying loads</title>”, in the organization and in each “item”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each organization or item without a title, or with a blank one."""
    for element in [*organizations(package), *items(package)]:
        title = element.first("title")
        if title is None or not title.text.strip():
            yield finding(
                CODE,
                package.at(title or element),
                _("« {name} » n’a pas de titre.").format(
                    name=element.attributes.get("identifier", element.name)
                ),
                _("Ajoutez « <title>…</title> »."),
            )
