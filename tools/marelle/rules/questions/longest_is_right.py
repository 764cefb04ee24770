"""La bonne réponse est bien plus longue que les autres.

On la devine sans rien savoir : l’auteur a mis tout son soin dans la vraie réponse.

Exemple : « Rien. » / « J’attends. » / « Je balise la zone, puis j’appelle le responsable. »
Écrivez plutôt : trois réponses de longueur voisine, dont deux erreurs que l’on fait vraiment.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import offers

CODE = Code("MRL521", "longest-is-right", Severity.WARNING)
ENGLISH = """The right answer is much longer than the others.

It can be guessed without knowing anything: the author took care of the true answer only.

Example: “Nothing.” / “I wait.” / “I mark the area off, then I call the person in charge.”
Write instead: three answers of much the same length, two of them mistakes people really make.
"""
RATIO = 1.5
MARGIN = 15


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning when the one right answer is over 1.5 times any wrong one, and 15 more."""
    for offer in offers(reading):
        if offer.right is None:
            continue
        lengths = [len(choice["text"]) for choice in offer.choices.value]
        right = lengths.pop(offer.right)
        longest = max(lengths)
        if right > RATIO * longest and right - longest >= MARGIN:
            yield Diagnostic(
                code=CODE,
                span=offer.choices[offer.right]["text"].span,
                message=_(
                    "La bonne réponse se devine : {right} caractères, contre {longest} au plus."
                ).format(right=right, longest=longest),
                hint=_("Raccourcissez-la, ou étoffez une erreur plausible."),
            )
