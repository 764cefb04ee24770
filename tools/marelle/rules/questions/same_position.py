"""La bonne réponse est toujours à la même place.

Après trois questions, on répond « la première » sans lire.
Marelle mélange les réponses d’une question « choice » : ne sont regardées que celles qui
gardent votre ordre, avec « shuffle: false », et les mises en situation.

Exemple :

    - id: trois-fois
      type: scenario
      prompt: Trois gestes de suite
      start: un
      nodes:
        - id: un
          text: La suite vous regarde.
          choices:
            - {id: c0, text: Je préviens, goto: deux, consequence: 1, feedback: C’est noté.}
            - {id: c1, text: J’attends, goto: rate, consequence: -1, feedback: C’est noté.}
        - id: deux
          text: La suite vous regarde.
          choices:
            - {id: c0, text: Je préviens, goto: trois, consequence: 1, feedback: C’est noté.}
            - {id: c1, text: J’attends, goto: rate, consequence: -1, feedback: C’est noté.}
        - id: trois
          text: La suite vous regarde.
          choices:
            - {id: c0, text: Je préviens, goto: fini, consequence: 1, feedback: C’est noté.}
            - {id: c1, text: J’attends, goto: rate, consequence: -1, feedback: C’est noté.}
        - {id: fini, ending: success, text: Tout le monde passe.}
        - {id: rate, ending: failure, text: Personne ne passe.}

Écrivez plutôt :

    - id: trois-fois
      type: scenario
      prompt: Trois gestes de suite
      start: un
      nodes:
        - id: un
          text: La suite vous regarde.
          choices:
            - {id: c0, text: Je préviens, goto: deux, consequence: 1, feedback: C’est noté.}
            - {id: c1, text: J’attends, goto: rate, consequence: -1, feedback: C’est noté.}
        - id: deux
          text: La suite vous regarde.
          choices:
            - {id: c0, text: J’attends, goto: rate, consequence: -1, feedback: C’est noté.}
            - {id: c1, text: Je préviens, goto: trois, consequence: 1, feedback: C’est noté.}
        - id: trois
          text: La suite vous regarde.
          choices:
            - {id: c0, text: Je préviens, goto: fini, consequence: 1, feedback: C’est noté.}
            - {id: c1, text: J’attends, goto: rate, consequence: -1, feedback: C’est noté.}
        - {id: fini, ending: success, text: Tout le monde passe.}
        - {id: rate, ending: failure, text: Personne ne passe.}
"""

from collections import Counter
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
"""
ENOUGH = 3
# Of many, one elsewhere hides nothing.
MANY, SHARE = 5, 0.8


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning when three right answers are all at one rank, or most of five or more."""
    if not reading.whole:
        return
    kept = [offer for offer in offers(reading) if offer.in_order and offer.right is not None]
    ranks = Counter(offer.right or 0 for offer in kept)
    if len(kept) < ENOUGH:
        return
    (rank, count), total = ranks.most_common(1)[0], len(kept)
    if count == total or (total >= MANY and count >= SHARE * total):
        first = next(offer for offer in kept if offer.right == rank)
        yield Diagnostic(
            code=CODE,
            span=first.choices[rank].span,
            message=_("Les {count} bonnes réponses sont toutes à la place {rank}.").format(
                count=count, rank=rank + 1
            )
            if count == total
            else _("{count} bonnes réponses sur {total} sont à la place {rank}.").format(
                count=count, total=total, rank=rank + 1
            ),
            hint=_("Changez l’ordre de quelques réponses."),
        )
