"""Un nom de fichier a des lettres accentuées, ou un signe qui a un sens dans une adresse.

Le zip ne dit pas toujours comment un accent est codé, et « # » ou « % » coupent une adresse : le
fichier est là, et la leçon ne le trouve pas.

Exemple : « média/été.png », « 100%.png ».
À faire plutôt : « media/ete.png », « 100.png ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL813", "fragile-name")
ENGLISH = """A file name has accented letters, or a sign that means something in an address.

The zip does not always say how an accent is coded, and “#” or “%” cut an address: the file is
there, and the lesson cannot find it.

Example: “señal/año.png”, “100%.png”.
Do instead: “senal/ano.png”, “100.png”.
"""


_FRAGILE = re.compile(r"[^ -~]|[#%]")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each name that an address may not carry as it is."""
    for name in package.files:
        if _FRAGILE.search(name):
            yield finding(
                CODE,
                package.whole(),
                _("Le nom « {name} » ne passera pas partout.").format(name=name),
                _("N’écrivez que a-z, 0-9, le point, le tiret et le tiret bas."),
            )
