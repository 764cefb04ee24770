"""Un mot anglais a la place d’un mot français connu de tous.

Tout le monde n’a pas appris l’anglais. Le mot français est dans les textes de l’administration.

Exemple :

    Répondez au mail avant la deadline.

Écrivez plutôt :

    Répondez au courriel avant la date limite.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import any_of, worded

CODE = Code("MRL568", "english-word", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """An English word stands where a French one is known to all.

Not everybody has learnt English. The French word is in the texts of the administration.
"""
_INSTEAD = {
    "mail": "courriel",
    "mails": "courriels",
    "e-mail": "courriel",
    "e-mails": "courriels",
    "email": "courriel",
    "emails": "courriels",
    "manager": "responsable",
    "managers": "responsables",
    "planning": "calendrier, emploi du temps",
    "plannings": "calendriers, emplois du temps",
    "team leader": "chef d’équipe",
    "team leaders": "chefs d’équipe",
    "digital": "numérique",
    "digitale": "numérique",
    "digitales": "numériques",
    "digitaux": "numériques",
    "feedback": "retour",
    "deadline": "date limite",
    "meeting": "réunion",
    "check-list": "liste de contrôle",
    "checklist": "liste de contrôle",
    "newsletter": "lettre d’information",
    "burn-out": "épuisement professionnel",
    "burnout": "épuisement professionnel",
    "process": "démarche",
    "reporting": "compte rendu",
    "turn-over": "rotation du personnel",
    "workshop": "atelier",
    "kick-off": "lancement",
    "asap": "dès que possible",
    "to-do list": "liste des choses à faire",
    "desk": "accueil",
    "login": "identifiant",
    "mailing": "envoi en nombre",
    "slide": "diapositive",
    "slides": "diapositives",
    "tips": "astuces",
    "best practices": "bonnes pratiques",
    "soft skills": "compétences humaines",
    "e-learning": "formation en ligne",
    "call": "appel",
    "call center": "centre d’appel",
    "open space": "bureau partagé",
    "phishing": "hameçonnage",
    "hashtag": "mot-clé",
    "smartphone": "téléphone",
    "smartphones": "téléphones",
    "challenger": "mettre au défi",
    "scanner le flashcode": "scanner le code",
    "briefing": "consignes",
    "debriefing": "bilan",
    "timing": "moment, durée",
    "checker": "vérifier",
    "booster": "renforcer",
    "back-office": "service interne",
    "front-office": "accueil",
    "forwarder": "transférer",
    "brainstorming": "recherche d’idées",
    "roadmap": "feuille de route",
    "prime time": "heure de grande écoute",
    "black-out": "panne générale",
}
_PATTERN = re.compile(rf"\b{any_of(_INSTEAD)}(?!\w)", re.IGNORECASE)
_ELSEWHERE = frozenset("says answers name role publisher licence".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for such words of each text, with what to write instead."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » est un mot anglais.").format(words=words),
        _("Écrivez plutôt : {words}.").format(words=_INSTEAD[words.lower()]),
    )
