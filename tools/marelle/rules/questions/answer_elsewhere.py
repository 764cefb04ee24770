"""Une autre question donne la réponse.

On la retrouve en relisant, sans rien avoir retenu.

Exemple :

    - id: numero-mairie
      type: short-answer
      prompt: Quelle application prévient l’équipe du secteur ?
      answers: [Dans Ma Rue]
      feedback: {incorrect: C’est l’application de la Ville.}
    - id: photo-utile
      type: true-false
      prompt: Dans Ma Rue demande une photo de l’objet et de la rue.
      answer: true
      feedback: {incorrect: La photo montre la taille et le lieu.}

Écrivez plutôt :

    - id: numero-mairie
      type: short-answer
      prompt: Quelle application prévient l’équipe du secteur ?
      answers: [Dans Ma Rue]
      feedback: {incorrect: C’est l’application de la Ville.}
    - id: photo-utile
      type: true-false
      prompt: Une bonne photo montre l’objet et la rue.
      answer: true
      feedback: {incorrect: La photo montre la taille et le lieu.}
"""

import re
from collections.abc import Iterator

from marelle.activities.spelling import fold
from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.read.document import Node
from marelle.rules.base import Activity, Reading

CODE = Code("MRL519", "answer-elsewhere", Severity.WARNING)
ENGLISH = """Another question gives the answer.

People find it by reading back, without having learnt anything.
"""
# Shorter ones are everywhere by chance, when they are compared without their spaces.
_TYPED, _CHOSEN = 6, 24
# A number is told from a part of another one; of two digits it is there by chance.
_NUMBER = re.compile(r"\d{3,}")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each question that holds the whole answer to another one."""
    shown = [(a, fold(" ".join(_shown(a)))) for a in reading.activities]
    for activity in reading.activities:
        for answer in _answers(activity.node):
            for other, text in shown:
                if other is not activity and _holds(other, text, answer):
                    yield Diagnostic(
                        code=CODE,
                        span=other.node["prompt"].span,
                        message=_("On lit ici la réponse de « {id} » : « {answer} ».").format(
                            id=activity.item.id, answer=answer
                        ),
                        hint=_("Changez les mots de l’une des deux questions."),
                    )


def _holds(other: Activity, folded: str, answer: str) -> bool:
    if answer.isdigit():
        return any(answer in _NUMBER.findall(text) for text in _shown(other))
    return fold(answer) in folded


def _shown(activity: Activity) -> Iterator[str]:
    yield activity.item.prompt
    if isinstance(text := activity.node.get("text"), str):
        yield text


def _answers(node: Node) -> Iterator[str]:
    """Yield the answers that one may copy, long enough to be told from chance."""
    typed = [
        *node.get("answers", ()),
        *(a for g in node.get("gaps", ()) for a in g.get("answers", ())),
    ]
    chosen = (
        [c["text"] for c in node.get("choices", ()) if c.get("correct")]
        if "choices" in node
        else []
    )
    for least, texts in ((_TYPED, typed), (_CHOSEN, chosen)):
        yield from (t for t in texts if len(fold(t)) >= least or _NUMBER.fullmatch(t))
