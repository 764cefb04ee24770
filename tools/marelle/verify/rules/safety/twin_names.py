"""Deux fichiers du paquet ont le même nom, ou presque.

Deux noms qui ne diffèrent que par les majuscules, ou par la façon d’écrire un accent, sont le
même fichier sous Windows ou macOS : l’un remplace l’autre, et l’on ne sait pas lequel.

Exemple : « Photo.png » et « photo.png ».
À faire plutôt : gardez-en un seul, ou donnez-leur des noms vraiment différents.
"""

import unicodedata
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL809", "twin-names")
ENGLISH = """Two files of the package have the same name, or nearly.

Two names that differ by their capitals only, or by the way an accent is written, are one file on
Windows or macOS: one replaces the other, and nobody knows which.

Example: “Photo.png” and “photo.png”.
Do instead: keep one, or give them names that really differ.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each name that another one hides, a folder's name included."""
    seen: dict[str, str] = {}
    for entry in package.entries:
        name = entry.name.rstrip("/")
        other = seen.setdefault(_same(name), entry.name)
        if other is not entry.name:
            yield _twins(package, other, entry.name)
    for entry in package.files.values():
        for rank, letter in enumerate(entry.name):
            if letter == "/" and (above := seen.get(_same(entry.name[:rank]), "/"))[-1] != "/":
                yield _twins(package, above, entry.name)


def _same(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _twins(package: Package, one: str, other: str) -> Diagnostic:
    return finding(
        CODE,
        package.whole(),
        _("« {one} » et « {other} » seraient le même fichier.").format(one=one, other=other),
        _("Gardez-en un seul, ou donnez-leur des noms vraiment différents."),
    )
