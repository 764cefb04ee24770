"""Le paquet, ou ce qu’il contient, dépasse 200 Mo.

Aucun téléphone ne le chargera, et la plupart des LMS refusent l’import bien avant cette taille.

Exemple : un paquet avec les films d’origine, jamais réduits.
À faire plutôt : réduisez les films et les images, ou partagez le paquet en plusieurs.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.archive import MAX_BYTES
from marelle.verify.base import Package, finding

CODE = Code("MRL804", "swollen-archive")
ENGLISH = """The package, or what it holds, is over 200 MB.

No phone will load it, and most LMSs refuse the import well under that size.

Example: a package with the original films, never made smaller.
Do instead: make films and pictures smaller, or split the package.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the zip or its contents are over the limit."""
    if max(len(package.data), sum(entry.size for entry in package.entries)) > MAX_BYTES:
        yield finding(
            CODE,
            package.whole(),
            _("Ce paquet dépasse {n} Mo.").format(n=MAX_BYTES // 1_000_000),
            _("Réduisez les films et les images, ou partagez le paquet."),
        )
