"""Deux paquets se ressemblent par les 15 premiers caractères de leur identifiant.

SuccessFactors ne regarde pas plus loin : le second remplace le premier, et les résultats se
mélangent.

Exemple : « formation-secur-1 » et « formation-secur-2 ».
À faire plutôt : commencez chaque identifiant par ce qui le distingue : « m1-formation-secur »,
« m2-formation-secur ».
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from marelle.diagnostics import Code, Diagnostic, Related
from marelle.i18n import _
from marelle.verify.base import Identity, finding

CODE = Code("MRL837", "twin-packages")
ENGLISH = """Two packages share the first 15 characters of their identifier.

SuccessFactors looks no further: the second replaces the first, and results are mixed.

Example: “training-safety-1” and “training-safety-2”.
Do instead: begin each identifier with what tells it apart: “m1-training-safety”.
"""


LENGTH = 15  # characters that SuccessFactors compares


def compare(packages: Sequence[Identity]) -> Iterator[Diagnostic]:
    """Yield a finding for each package of an edition whose identifier begins like another’s."""
    first: dict[tuple[str, str], Identity] = {}
    for one in packages:
        other = first.setdefault((one.edition, one.identifier[:LENGTH]), one)
        if other is not one:
            found = finding(
                CODE,
                one.span,
                _("« {one} » commence comme « {other} », d’un autre paquet.").format(
                    one=one.identifier, other=other.identifier
                ),
                _("Distinguez-les dans leurs {n} premiers caractères.").format(n=LENGTH),
            )
            yield replace(found, related=(Related(other.span, _("l’autre paquet")),))
