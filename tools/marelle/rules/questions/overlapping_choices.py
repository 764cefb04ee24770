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

CODE = Code("MRL526", "overlapping-choices", Severity.WARNING)
ENGLISH = """Two answers overlap: nobody can tell which to choose.

Between “5 to 10 days” and “10 to 15 days”, where does 10 go?
Two answers with the same words say the same thing too.
"""
_RANGE = re.compile(
    r"(?:de |entre )?(\d+(?:,\d+)?) ?(?:à|et|-|–) ?(\d+(?:,\d+)?)[\s\u00a0]*(\D*)", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_EMPTY = frozenset("le la les un une des de du d l je j et à au aux en y ce c est".split())
_Range = tuple[float, float, str]


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
    one, two = _range(first), _range(second)
    if one and two:
        return one[2] == two[2] and one[0] <= two[1] and two[0] <= one[1]
    if first == second:
        return False  # an error of its own
    bags = [sorted(_WORD.findall(text.lower())) for text in (first, second)]
    own = [[word for word in bag if word not in _EMPTY] for bag in bags]
    return len(own[0]) > 1 and own[0] == own[1]


def _range(text: str) -> _Range | None:
    match = _RANGE.fullmatch(text.strip(" ."))
    if match is None:
        return None
    low, high = (float(part.replace(",", ".")) for part in match.group(1, 2))
    return low, high, match[3].strip(" .")
