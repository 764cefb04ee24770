"""Un titre dépasse 200 caractères.

C’est la plus petite limite des LMS que nous connaissons : au-delà, le titre est coupé, ou
l’import échoue.

Exemple : un titre qui est tout l’objectif de la leçon.
À faire plutôt : un titre de quelques mots ; le reste va dans la description.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import titles

CODE = Code("MRL840", "long-title")
ENGLISH = """A title is over 200 characters.

That is the smallest limit of the LMSs we know: beyond it, the title is cut, or the import fails.

Example: a title that is the whole objective of the lesson.
Do instead: a title of some words; the rest goes in the description.
"""


LIMIT = 200  # characters


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each title over the limit."""
    for title in titles(package):
        if (length := len(title.text.strip())) > LIMIT:
            yield finding(
                CODE,
                package.at(title),
                _("Ce titre a {n} caractères ; le maximum est {limit}.").format(
                    n=length, limit=LIMIT
                ),
                _("Gardez quelques mots."),
            )
