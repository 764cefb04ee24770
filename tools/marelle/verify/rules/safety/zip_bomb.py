"""Le paquet grossit démesurément quand on l’ouvre.

Un fichier qui grossit plus de cent fois, ou dont les parties se recouvrent, remplit le disque
de qui l’ouvre. Rien n’en est décompressé.

Exemple : un zip de 10 ko qui annonce 10 Mo.
À faire plutôt : refusez ce paquet, ou demandez-en un autre à qui l’a fait.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL802", "zip-bomb")
ENGLISH = """The package swells out of all proportion when it is opened.

A file that grows over a hundred times, or whose parts overlap, fills the disk of whoever opens
it. Nothing of it is inflated.

Example: a zip of 10 KB that announces 10 MB.
Do instead: refuse this package, or ask its maker for another one.
"""


MOST = 100  # times its packed size
_SMALL = 1_000_000  # bytes; a blank picture may be packed very well


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for the package when the whole or a member swells, or members overlap."""
    whole = sum(entry.size for entry in package.entries)
    great = [e for e in package.entries if e.size > max(_SMALL, MOST * e.packed)]
    if whole > max(_SMALL, MOST * len(package.data)) or great or _overlap(package):
        yield finding(
            CODE,
            package.whole(),
            _("Ce zip grossit plus de {n} fois en s’ouvrant, ou ses parties se recouvrent.").format(
                n=MOST
            ),
            _("Ne l’ouvrez pas ; demandez un autre paquet à qui l’a fait."),
        )


def _overlap(package: Package) -> bool:
    last = 0
    for entry in sorted(package.entries, key=lambda e: e.start):
        if entry.start < last:
            return True
        last = entry.start + entry.packed
    return False
