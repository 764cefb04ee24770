"""Un fichier du zip n’est pas dans le manifeste.

Certains LMS ne copient que les fichiers nommés : la leçon perd une image, un script, ou tout son
style.

Exemple : « style.css » dans le zip, sans « <file href='style.css'/> ».
À faire plutôt : un « <file> » pour chaque fichier, ou retirez celui qui ne sert pas.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _, ngettext
from marelle.verify.base import Package, finding
from marelle.verify.manifest import files, listed

CODE = Code("MRL855", "unlisted-file")
ENGLISH = """A file of the zip is not in the manifest.

Some LMSs copy the files that are named only: the lesson loses a picture, a script, or all its
style.

Example: “style.css” in the zip, without “<file href='style.css'/>”.
Do instead: one “<file>” for each file, or take out the one that serves nothing.
"""


# Schemas, of which LMSs have their own, and the manifests of other standards.
_APART = (".xsd", ".dtd", "cmi5.xml", "tincan.xml")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield one finding for all the files that no resource names."""
    left = list(_left(package))
    if left:
        yield finding(
            CODE,
            package.at(package.root.first("resources") or package.root),
            ngettext(
                "{n} fichier du zip n’est pas dans le manifeste, « {name} ».",
                "{n} fichiers du zip ne sont pas dans le manifeste, dont « {name} ».",
                len(left),
            ).format(n=len(left), name=left[0]),
            _('Ajoutez un « <file href="…"/> » pour chacun, ou retirez-les du zip.'),
        )


def _left(package: Package) -> Iterator[str]:
    named = {name for _element, name in listed(package)} | {package.sheet}
    named |= {e.text.strip() for e in package.root.walk() if e.name == "location"}
    # Whatever is misspelt in the manifest, or lacks its name there, is told by another rule.
    misspelt = {_short(name) for name in named if name not in package.files}
    if any("href" not in file.attributes for file in files(package)):
        return
    for name in package.files:
        if name not in named and _short(name) not in misspelt and not name.endswith(_APART):
            yield name


def _short(name: str) -> str:
    return name.rpartition("/")[2].lower()
