"""Le manifeste nomme un fichier qui n’est pas dans le zip.

Les schémas ne le voient pas. Le LMS refuse l’import, ou l’agent trouve un trou. Les majuscules
comptent.

Exemple : « <file href='Index.html'/> » et, dans le zip, « index.html ».
À faire plutôt : le nom exact du fichier, ou ajoutez-le au zip.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import listed

CODE = Code("MRL854", "absent-file")
ENGLISH = """The manifest names a file that is not in the zip.

Schemas do not see it. The LMS refuses the import, or a learner finds a hole. Capitals count.

Example: “<file href='Index.html'/>” and, in the zip, “index.html”.
Do instead: the exact name of the file, or add it to the zip.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each file named and absent, once a name."""
    there = {name.lower(): name for name in package.files}
    told = set[str]()
    for element, name in listed(package):
        if name not in package.files and name not in told:
            told.add(name)
            near = there.get(name.lower())
            yield finding(
                CODE,
                package.at(element, "href"),
                _("« {name} » n’est pas dans le zip.").format(name=name),
                _("Écrivez « {near} » : les majuscules comptent.").format(near=near)
                if near
                else _("Ajoutez le fichier, ou retirez-le du manifeste."),
            )
