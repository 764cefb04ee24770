"""Des réponses proposées dépassent 50 caractères.

Une réponse se lit d’un coup d’œil, sur une ou deux lignes du téléphone.
Les choix d’une mise en situation ne sont pas concernés : ils racontent un geste.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - id: signaler
          text: Je le signale dans l’application parce que c’est plus rapide pour tous.
          correct: true
          feedback: L’équipe est prévenue.
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}

Écrivez plutôt :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - id: signaler
          text: Je le signale dans l’application.
          correct: true
          feedback: L’équipe est prévenue, plus vite que par un appel.
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _, ngettext
from marelle.read.document import Node
from marelle.rules.base import Reading

CODE = Code("MRL503", "long-answer", Severity.WARNING)
ENGLISH = """Answers on offer are longer than 50 characters.

An answer is read at a glance, on one or two lines of the phone.
The choices of a situation are left alone: they tell a gesture.
"""
SETTINGS = {"characters": N_("Le nombre de caractères qu’une réponse peut avoir.")}
# Where the types keep what the learner picks: list of answers, then the texts of each.
_ANSWERS = {
    "choices": ("text",),
    "steps": ("text",),
    "pairs": ("left", "right"),
    "distractors": ("text",),
}


def check(reading: Reading, *, characters: int = 50) -> Iterator[Diagnostic]:
    """Yield one warning per activity that has answers over the limit, at the first of them."""
    for activity in reading.activities:
        if too_long := list(_too_long(activity.node, characters)):
            yield Diagnostic(
                code=CODE,
                span=too_long[0].span,
                message=ngettext(
                    "{count} réponse dépasse {limit} caractères (la plus longue : {longest}).",
                    "{count} réponses dépassent {limit} caractères (la plus longue : {longest}).",
                    len(too_long),
                ).format(
                    count=len(too_long),
                    limit=characters,
                    longest=max(len(answer.value) for answer in too_long),
                ),
                hint=_("Raccourcissez ; le pourquoi va dans « feedback »."),
            )


def _too_long(item: Node, limit: int) -> Iterator[Node]:
    for name, texts in _ANSWERS.items():
        for rank, answer in enumerate(item.get(name, ())):
            for text in texts:
                if len(answer.get(text, "")) > limit:
                    yield item[name][rank][text]
