"""Une question n’accepte qu’une réponse, trop longue pour que tous la tapent pareil.

Sur un téléphone, on abrège, on oublie un mot. Une bonne réponse est alors comptée fausse.

Exemple :

    - id: quoi-donner
      type: short-answer
      prompt: Que montre une bonne photo ?
      answers: [le matelas et le numéro de la rue]
      feedback: {incorrect: Le matelas et le numéro.}

Écrivez plutôt :

    - id: quoi-donner
      type: short-answer
      prompt: Que montre une bonne photo, avec le matelas ?
      answers: [le numéro, numéro de la rue, adresse]
      feedback: {incorrect: Le numéro de la rue.}
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.read.document import Node
from marelle.rules.base import Reading

CODE = Code("MRL517", "strict-answer", Severity.WARNING)
ENGLISH = """A typed answer accepts a single one, too long for all to type alike.

On a phone people shorten, or forget a word. A good answer is then counted wrong.
"""
SETTINGS = {"words": N_("Le nombre de mots que peut avoir une réponse à taper, si elle est seule.")}


# « 15 jours »: who types « 15 » means the same. The day of a month is another thing.
_COUNTED = re.compile(
    r"(\d+)[ \u00a0](?!janv|févr|mars|avril|mai\b|juin|juil|août|sept|oct|nov|déc)[^\d]+",
    re.IGNORECASE,
)


def check(reading: Reading, *, words: int = 3) -> Iterator[Diagnostic]:
    """Yield a warning for each lone accepted answer of more than *words* words."""
    for activity in reading.activities:
        for answers in _lists(activity.node):
            text = answers.value[0]
            counted = [_COUNTED.fullmatch(answer) for answer in answers.value]
            if counted[0] and all(counted) and len(text.split()) <= words:
                yield Diagnostic(
                    code=CODE,
                    span=answers.span,
                    message=_("Qui tape seulement « {number} » a faux.").format(
                        number=counted[0][1]
                    ),
                    hint=_("Admettez aussi le nombre seul."),
                )
            if len(answers.value) == 1 and len(text.split()) > words:
                yield Diagnostic(
                    code=CODE,
                    span=answers.span,
                    message=_("Seul « {text} » est admis, au mot près.").format(text=text),
                    hint=_("Admettez d’autres façons de le dire, ou attendez un seul mot."),
                )


def _lists(node: Node) -> Iterator[Node]:
    if "answers" in node:
        yield node["answers"]
    if "gaps" in node:
        yield from (gap["answers"] for gap in node["gaps"] if "answers" in gap)
