"""Un cours, un bloc, une leçon ou un objectif n’a pas de titre ou de description.

cmi5 demande les deux, chacun avec au moins une langue ; le LMS n’aurait rien à afficher.

Exemple : « <au> » sans « <description> ».
À faire plutôt : « <langstring lang='fr'>Une phrase.</langstring> » dans « title » et dans
« description ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import parts

CODE = Code("MRL889", "missing-text")
ENGLISH = """A course, a block, a unit or an objective has no title or no description.

cmi5 asks for both, each with at least one language; the LMS would have nothing to show.

Example: “<au>” without “<description>”.
Do instead: “<langstring lang='en'>A sentence.</langstring>” in “title” and in “description”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each part without one of its two texts (13.1)."""
    for part in parts(package):
        for name in ("title", "description"):
            text = part.first(name)
            if text is None or not any(one.text.strip() for one in text.all("langstring")):
                yield finding(
                    CODE,
                    package.at(text or part),
                    _("« {part} » n’a pas de texte dans « {name} ».").format(
                        part=part.tag, name=name
                    ),
                    _("Ajoutez « langstring », avec une phrase."),
                )
