"""Un texte du modèle est resté tel quel, dans une leçon qui n’est plus un brouillon.

« marelle new » écrit des phrases à remplacer. L’agent ne doit lire aucune d’elles.
Tant que la fiche dit « review: draft », Marelle se tait.

Exemple :

    summary: Une ligne qui donne envie, affichée sur la carte.

Écrivez plutôt :

    summary: Une photo, une adresse, et l’équipe arrive.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import SHEET, Reading
from marelle.rules.search import worded

CODE = Code("MRL974", "template-left", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A text of the template is still there, in a lesson that is no longer a draft.

“marelle new” writes sentences to be replaced. Those who learn must read none of them.
As long as the sheet says “review: draft”, Marelle keeps quiet.
"""
# What the patterns of ``marelle new module`` say; tests/unit/test_template_left.py begins each.
_TEXTS = (
    "une chose précise, dans une situation de mon travail",
    "Une ligne qui donne envie, affichée sur la carte",
    "Racontez en deux ou trois phrases une situation de travail",
    "Dites ensuite le bon geste, en phrases courtes",
    "Terminez par la phrase à retenir",
    "Une question sur la situation",
    "Le bon geste, en quelques mots",
    "Dites en une phrase quand on fait ce geste",
    "Un verbe, une chose : la première étape",
    "Dites l’erreur qui blesse ou qui abîme",
    "Je fais le geste principal",
    "La vraie conséquence, en peu de mots",
    "Une idée que beaucoup croient vraie",
    "Un fait vrai qui étonne",
    "Dites la règle en deux phrases courtes",
    "Ce que l’idée reçue ferait faire",
    "Ce que la règle demande",
    "Racontez le début en trois phrases",
    "Dites ce qui est en jeu : une personne",
    "Dites ce que l’agent voit, en une ou deux phrases",
    "Le réflexe que l’on a quand on est pressé",
    "Racontez la fin heureuse",
    "Racontez une fin acceptable",
    "Une question sur ce qui compte le plus",
    "Un détail que l’on oublie avec le temps",
    "Redites en trois phrases ce qu’il faut garder en tête",
    "Un mot, un chiffre ou un sigle à connaître",
    "Le geste à faire, et rien de plus",
)
_PATTERN = re.compile("|".join(re.escape(text) for text in _TEXTS).replace("\\ :", "[ \u00a0]:"))


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where a sentence of the template is."""
    sheet = reading.documents.get(SHEET)
    stage = sheet.root.part("review") if sheet else None
    if stage and stage.value != "draft":
        yield from worded(CODE, reading, _PATTERN, _say, frozenset())


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » est un texte du modèle.").format(words=words),
        _("Remplacez-le par le vôtre, ou remettez « review: draft »."),
    )
