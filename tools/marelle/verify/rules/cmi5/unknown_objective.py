"""Une leçon renvoie à un objectif que le cours ne décrit pas.

Le schéma publié ne le voit pas ; le LMS refuse le cours, ou perd l’objectif.

Exemple : « <objective idref='https://ville.example/o/2'/> » sans objectif de ce nom.
À faire plutôt : l’identifiant d’un objectif du cours.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import parts

CODE = Code("MRL890", "unknown-objective")
ENGLISH = """A unit refers to an objective that the course does not describe.

The published schema does not see it; the LMS refuses the course, or loses the objective.

Example: “<objective idref='https://city.example/o/2'/>” without an objective of that name.
Do instead: the identifier of an objective of the course.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each reference that leads to no objective (13.1.3)."""
    known = {part.attributes.get("id") for part in parts(package) if part.name == "objective"}
    for element in package.root.walk():
        if element.name == "objective" and "idref" in element.attributes:
            name = element.attributes["idref"]
            if name not in known:
                yield finding(
                    CODE,
                    package.at(element, "idref"),
                    _("Aucun objectif ne s’appelle « {name} ».").format(name=name),
                    _("Écrivez l’identifiant d’un objectif du cours."),
                )
