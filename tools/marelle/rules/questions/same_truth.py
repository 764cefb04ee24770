"""Toutes les affirmations « vrai ou faux » du module ont la même réponse.

À la troisième, on répond « vrai » sans lire.

Exemple :

    - id: photo
      type: true-false
      prompt: Une photo aide l’équipe.
      answer: true
      feedback: {incorrect: Elle montre la taille.}
    - id: adresse
      type: true-false
      prompt: Le numéro de la rue aide l’équipe.
      answer: true
      feedback: {incorrect: Elle va droit au but.}
    - id: carte
      type: true-false
      prompt: La carte évite un doublon.
      answer: true
      feedback: {incorrect: Elle montre ce qui est signalé.}

Écrivez plutôt :

    - id: photo
      type: true-false
      prompt: Une photo aide l’équipe.
      answer: true
      feedback: {incorrect: Elle montre la taille.}
    - id: adresse
      type: true-false
      prompt: Le numéro de la rue suffit sans la photo.
      answer: false
      feedback: {incorrect: La photo montre la taille.}
    - id: carte
      type: true-false
      prompt: La carte évite un doublon.
      answer: true
      feedback: {incorrect: Elle montre ce qui est signalé.}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading

CODE = Code("MRL514", "same-truth", Severity.WARNING)
ENGLISH = """All the “true or false” statements of the module have the same answer.

By the third, people answer “true” without reading.
"""
ENOUGH = 3


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning when three statements or more are all true, or all false."""
    if not reading.whole:
        return
    every = [a.node for a in reading.activities if a.item.type == "true-false"]
    if len(every) >= ENOUGH and len({node.get("answer") for node in every}) == 1:
        yield Diagnostic(
            code=CODE,
            span=every[0]["answer"].span,
            message=_("Les {count} affirmations du module ont la même réponse.").format(
                count=len(every)
            ),
            hint=_("Tournez l’une d’elles dans l’autre sens."),
        )
