"""Une question est tournée par la négation, et rien ne le fait voir.

On lit vite, on saute « ne… pas », et on répond juste à la question contraire.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: Que ne devez-vous pas faire devant un matelas ?
      choices:
        - {id: pousser, text: Le pousser., correct: true, feedback: Il est lourd.}
        - {id: photo, text: Le photographier., feedback: Une photo aide l’équipe.}

Écrivez plutôt :

    - id: bon-reflexe
      type: choice
      prompt: Que ne devez-vous **pas** faire devant un matelas ?
      choices:
        - {id: pousser, text: Le pousser., correct: true, feedback: Il est lourd.}
        - {id: photo, text: Le photographier., feedback: Une photo aide l’équipe.}
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import QUOTED

CODE = Code("MRL525", "buried-negation", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A question is put in the negative, and nothing shows it.

People read fast, skip the “not”, and answer the opposite question rightly.
"""
_BOLD = re.compile(r"\*\*[^*\n]+\*\*")
_CLAUSE = re.compile(r"[.!;:,…]\s")
_NEGATION = re.compile(
    r"\b(?:ne\b|n[’'])[^?]*?\b(?:pas|jamais|aucune?|rien)\b|\b(?:sauf|excepté|hormis)\b",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each question to choose an answer to that hides its negation."""
    for activity in reading.activities:
        asked = _CLAUSE.split(QUOTED.sub("", _BOLD.sub("¤", activity.item.prompt)))[-1]
        choosing = "choices" in activity.node or "pictures" in activity.node
        question = asked.rstrip().endswith("?") and not asked.strip().startswith("Pourquoi")
        if choosing and question and (match := _NEGATION.search(asked)):
            yield Diagnostic(
                code=CODE,
                span=activity.node["prompt"].span,
                message=_("La négation « {words} » ne se voit pas.").format(words=match[0]),
                hint=_("Mettez-la en gras, ou tournez la question dans l’autre sens."),
            )
