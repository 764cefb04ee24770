"""Changes: the words that a schema lists in, by the key they answer to; what they say out."""

from collections.abc import Mapping
from typing import Any

from marelle.check.called import ANSWERS, AUDIENCES, ENDINGS, LANGUAGES, QUESTIONS, STAGES
from marelle.i18n import N_

WORDS: Mapping[str, Mapping[Any, str]] = {
    "consequence": {1: N_("bonne"), 0: N_("moyenne"), -1: N_("mauvaise")},
    "ending": ENDINGS,
    "order": {"fixed": N_("à suivre dans l’ordre"), "free": N_("libre")},
    "version": {"any": N_("toutes"), "same": N_("la même")},
    "lang": LANGUAGES,
    "language": LANGUAGES,
    "languages": LANGUAGES,
    "kind": {"news": N_("actualité"), "initiative": N_("initiative")},
    "voice": {"human": N_("voix humaine"), "synthetic": N_("voix de synthèse")},
    "audience": AUDIENCES,
    "status": {
        "fully": N_("totale"),
        "partially": N_("partielle"),
        "none": N_("non conforme"),
        "passed": N_("réussi"),
        "failed": N_("échoué"),
        "completed": N_("fini"),
        "incomplete": N_("commencé"),
    },
    "answer": ANSWERS,
    "question": QUESTIONS,
    "otherwise": {"right": N_("la bonne réponse"), "none": N_("aucune")},
    "stage": STAGES,
    "severity": {
        "off": N_("la règle se tait"),
        "warning": N_("elle conseille"),
        "error": N_("elle empêche de publier"),
    },
    "variants": {
        "standard": N_("normale"),
        "gros-caracteres": N_("gros caractères"),
        "contraste": N_("fort contraste"),
    },
    "review": {"draft": N_("brouillon"), "demo": N_("démonstration"), "reviewed": N_("relu")},
}
