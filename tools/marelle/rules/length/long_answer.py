"""Des réponses proposées dépassent 50 caractères.

Une réponse se lit d’un coup d’œil, sur une ou deux lignes du téléphone.
Les choix d’une mise en situation ne sont pas concernés : ils racontent un geste.

Exemple : « Je le signale dans l’application parce que c’est plus rapide pour tout le monde. »
Écrivez plutôt : « Je le signale dans l’application. » L’explication va dans « feedback ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _, ngettext
from marelle.read.document import Node
from marelle.rules.base import Reading

CODE = Code("MRL503", "long-answer", Severity.WARNING)
ENGLISH = """Answers on offer are longer than 50 characters.

An answer is read at a glance, on one or two lines of the phone.
The choices of a situation are left alone: they tell a gesture.

Example: “I report it in the app because that is quicker for everybody in the end.”
Write instead: “I report it in the app.” The explanation goes in “feedback”.
"""
LIMIT = 50
# Where the types keep what the learner picks: list of answers, then the texts of each.
_ANSWERS = {
    "choices": ("text",),
    "steps": ("text",),
    "pairs": ("left", "right"),
    "distractors": ("text",),
}


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield one warning per activity that has answers over the limit, at the first of them."""
    for activity in reading.activities:
        if too_long := list(_too_long(activity.node)):
            yield Diagnostic(
                code=CODE,
                span=too_long[0].span,
                message=ngettext(
                    "{count} réponse dépasse {limit} caractères (la plus longue : {longest}).",
                    "{count} réponses dépassent {limit} caractères (la plus longue : {longest}).",
                    len(too_long),
                ).format(
                    count=len(too_long),
                    limit=LIMIT,
                    longest=max(len(answer.value) for answer in too_long),
                ),
                hint=_("Raccourcissez ; le pourquoi va dans « feedback »."),
            )


def _too_long(item: Node) -> Iterator[Node]:
    for name, texts in _ANSWERS.items():
        for rank, answer in enumerate(item.get(name, ())):
            for text in texts:
                if len(answer.get(text, "")) > LIMIT:
                    yield item[name][rank][text]
