"""Le paquet contient plus de 2 000 fichiers.

Un LMS les recopie un par un : l’import échoue au bout de quelques minutes, et un zip hostile peut
en annoncer des millions.

Exemple : un paquet qui contient tout un dossier « node_modules ».
À faire plutôt : ne gardez que les fichiers dont la leçon se sert.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.archive import MAX_ENTRIES
from marelle.verify.base import Package, finding

CODE = Code("MRL803", "crowded-archive")
ENGLISH = """The package holds more than 2,000 files.

An LMS copies them one by one: the import fails after some minutes, and a hostile zip can announce
millions.

Example: a package with a whole “node_modules” folder.
Do instead: keep only the files that the lesson uses.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the zip announces too many entries."""
    if package.count > MAX_ENTRIES:
        yield finding(
            CODE,
            package.whole(),
            _("Ce paquet annonce {n} fichiers ; le maximum est {most}.").format(
                n=package.count, most=MAX_ENTRIES
            ),
            _("Ne gardez que les fichiers dont la leçon se sert."),
        )
