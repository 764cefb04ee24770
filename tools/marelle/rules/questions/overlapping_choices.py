"""Deux réponses se recouvrent : on ne sait pas laquelle choisir.

Entre « de 5 à 10 jours » et « de 10 à 15 jours », où va 10 ?
Deux réponses qui ont les mêmes mots disent aussi la même chose.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: En combien de temps l’équipe vient-elle ?
      choices:
        - {id: court, text: De 5 à 10 jours., correct: true, feedback: Dix jours au plus.}
        - {id: long, text: De 10 à 15 jours., feedback: C’est plus court.}

Écrivez plutôt :

    - id: bon-reflexe
      type: choice
      prompt: En combien de temps l’équipe vient-elle ?
      choices:
        - {id: court, text: De 5 à 10 jours., correct: true, feedback: Dix jours au plus.}
        - {id: long, text: De 11 à 15 jours., feedback: C’est plus court.}
"""

import re
from collections.abc import Iterator
from itertools import combinations

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import offers
from marelle.rules.ranges import bounds

CODE = Code("MRL526", "overlapping-choices", Severity.WARNING)
ENGLISH = """Two answers overlap: nobody can tell which to choose.

Between “5 to 10 days” and “10 to 15 days”, where does 10 go?
Two answers with the same words say the same thing too.
"""
_WORD = re.compile(r"\w+")
# Beside « je », whose they are changes nothing.
_EMPTY = frozenset(
    "le la les un une des de du d l je j et à au aux en y ce c est mon ma mes votre vos notre nos "
    "cet cette ces".split()
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each answer that covers a part of an earlier one."""
    for offer in offers(reading):
        texts = [choice["text"] for choice in offer.choices]
        for first, second in combinations(texts, 2):
            if _overlap(first.value, second.value):
                yield Diagnostic(
                    code=CODE,
                    span=second.span,
                    message=_("« {second} » recouvre « {first} ».").format(
                        second=second.value, first=first.value
                    ),
                    hint=_("Séparez-les : une seule peut être choisie à la fois."),
                )


def _overlap(first: str, second: str) -> bool:
    one, two = bounds(first), bounds(second)
    if one and two:
        return one.meets(two)
    if first == second:
        return False  # an error of its own
    bags = [_WORD.findall(text.lower()) for text in (first, second)]
    own = [[word for word in bag if word not in _EMPTY] for bag in bags]
    # Who does what to whom is in the order of words, but around « et » and « ou ».
    either = all("et" in bag or "ou" in bag for bag in bags)
    return len(own[0]) > 1 and (sorted(own[0]) == sorted(own[1]) if either else own[0] == own[1])
