"""La bonne réponse est toujours à la même place.

Après trois questions, on répond « la première » sans lire.
Marelle mélange les réponses d’une question « choice » : ne sont regardées que celles qui
gardent votre ordre, avec « shuffle: false », et les mises en situation.

Exemple : trois situations dont le bon choix est chaque fois le premier.
Écrivez plutôt : le bon choix en premier, puis en dernier, puis au milieu.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import offers

CODE = Code("MRL522", "same-position", Severity.WARNING)
ENGLISH = """The right answer is always at the same place.

After three questions people answer “the first one” without reading.
Marelle shuffles the answers of a “choice”: only those that keep your order, with
“shuffle: false”, and situations are looked at.

Example: three situations whose good choice is the first each time.
Write instead: the good choice first, then last, then in the middle.
"""
ENOUGH = 3


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning when three questions or more all have their right answer at one rank."""
    if not reading.whole:
        return
    kept = [offer for offer in offers(reading) if offer.in_order and offer.right is not None]
    ranks = {offer.right for offer in kept}
    if len(kept) >= ENOUGH and len(ranks) == 1:
        (rank,) = ranks
        assert rank is not None
        yield Diagnostic(
            code=CODE,
            span=kept[0].choices[rank].span,
            message=_("Les {count} bonnes réponses sont toutes au rang {rank}.").format(
                count=len(kept), rank=rank + 1
            ),
            hint=_("Changez l’ordre de quelques réponses."),
        )
