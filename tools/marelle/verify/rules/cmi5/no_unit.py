"""Le cours, ou un bloc, ne contient aucune leçon.

Il n’y aurait rien à ouvrir, et le cours ne serait jamais fini.

Exemple : « <block> » sans « <au> ».
À faire plutôt : au moins un « <au> » dans le cours et dans chaque bloc.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding

CODE = Code("MRL891", "no-unit")
ENGLISH = """The course, or a block, holds no unit.

There would be nothing to open, and the course would never be finished.

Example: “<block>” without “<au>”.
Do instead: at least one “<au>” in the course and in each block.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for the course and each block that holds neither a unit nor a block."""
    blocks = [element for element in package.root.walk() if element.name == "block"]
    for holder in [package.root, *blocks]:
        if not any(child.name in ("au", "block") for child in holder.children):
            yield finding(
                CODE,
                package.at(holder),
                _("« {holder} » ne contient aucune leçon.").format(holder=holder.tag),
                _("Ajoutez au moins un « au »."),
            )
