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
# An order to choose asks as a question does.
_ORDER = re.compile(
    r"(?:cochez|choisissez|sélectionnez|trouvez|touchez|indiquez|repérez|cherchez|donnez)\b",
    re.IGNORECASE,
)
_BUT_ONE = re.compile(r"\b(?:sauf|excepté|hormis) une?\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:ne\b|n[’'])[^?]*?\b(?:pas|jamais|aucune?|rien)\b|\b(?:sauf|excepté|hormis)\b",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each question to choose an answer to that hides its negation."""
    for activity in reading.activities:
        whole = QUOTED.sub("", _BOLD.sub("¤", activity.item.prompt))
        asked = _CLAUSE.split(whole)[-1].strip()
        choosing = "choices" in activity.node or "pictures" in activity.node
        question = asked.endswith("?") and not asked.startswith("Pourquoi")
        match = _NEGATION.search(asked) or _BUT_ONE.search(whole)
        if choosing and match and (question or _ORDER.match(asked)):
            yield Diagnostic(
                code=CODE,
                span=activity.node["prompt"].span,
                message=_("La négation « {words} » ne se voit pas.").format(words=match[0]),
                hint=_("Mettez-la en gras, ou tournez la question dans l’autre sens."),
            )
