"""Une phrase dépasse 30 mots.

Beaucoup d’agents lisent lentement, ou lisent le français comme une deuxième langue.
Une phrase de 10 à 15 mots se comprend du premier coup.

Exemple :

    - id: doublon
      type: true-false
      prompt: Il faut signaler deux fois un matelas.
      answer: false
      feedback:
        incorrect: Si le matelas, qui peut être mouillé, gêne le passage des piétons et des
          poussettes, il faut, avant de le pousser contre le mur avec un collègue, penser à
          prendre une photo nette.

Écrivez plutôt :

    - id: doublon
      type: true-false
      prompt: Il faut signaler deux fois un matelas.
      answer: false
      feedback:
        incorrect: Le matelas gêne le passage. Prenez une photo. Signalez-le une seule fois.
"""

import re
from collections.abc import Iterator
from itertools import islice

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.model.prose import count_words
from marelle.rules.base import Reading
from marelle.rules.search import MOST
from marelle.rules.typed import located, source_of

CODE = Code("MRL506", "long-sentence", Severity.WARNING)
ENGLISH = """A sentence is longer than 30 words.

Many people read slowly, or read the language as their second one.
A sentence of 10 to 15 words is understood at once.
"""
SETTINGS = {"words": N_("Le nombre de mots qu’une phrase peut avoir.")}
_END = re.compile(r"[.!?…:;]+[\s\u00a0\u202f»)]+")
# The mark of an item or of a quotation is no part of its sentence.
_AROUND = " \u00a0-*+>#"


def check(reading: Reading, *, words: int = 30) -> Iterator[Diagnostic]:
    """Yield a warning for each sentence over the limit; of a text, for the first few."""
    for text, span, _key in reading.said:
        if len(text.split()) <= words:
            continue  # the whole text is short: no need to cut it
        document = source_of(reading.documents, span)
        parts = ((part, count_words(part)) for part in _END.split(text))
        for part, length in islice((each for each in parts if each[1] > words), MOST):
            yield Diagnostic(
                code=CODE,
                span=located(document, span, part.strip(_AROUND)),
                message=_(
                    "Une phrase fait ici {words} mots ; visez {aim}, au plus {limit}."
                ).format(words=length, aim=min(15, words), limit=words),
                hint=_("Coupez-la en deux phrases."),
            )
