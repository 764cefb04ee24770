"""Un « file » du manifeste ne dit pas quel fichier.

Les schémas de certaines versions le laissent passer ; un LMS s’arrête là, ou saute les fichiers
qui suivent.

Exemple : « <file/> ».
À faire plutôt : « <file href='index.html'/> ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import files

CODE = Code("MRL856", "file-without-href")
ENGLISH = """A “file” of the manifest does not say which file.

The schemas of some versions let it pass; an LMS stops there, or skips the files that follow.

Example: “<file/>”.
Do instead: “<file href='index.html'/>”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each listed file without an address."""
    for file in files(package):
        if not file.attributes.get("href", "").strip():
            yield finding(
                CODE,
                package.at(file),
                _("Cet élément « file » ne dit pas quel fichier."),
                _("Ajoutez « href », avec le nom du fichier."),
            )
