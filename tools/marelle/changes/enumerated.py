"""Changes: the words that a schema lists in, by the key they answer to; what they say out."""

from collections.abc import Mapping
from typing import Any

from marelle.i18n import N_

_LANGUAGES = {
    "de": N_("allemand"),
    "en": N_("anglais"),
    "es": N_("espagnol"),
    "fr": N_("français"),
    "it": N_("italien"),
    "nl": N_("néerlandais"),
    "pt": N_("portugais"),
}
WORDS: Mapping[str, Mapping[Any, str]] = {
    "consequence": {1: N_("bonne"), 0: N_("moyenne"), -1: N_("mauvaise")},
    "ending": {"success": N_("réussie"), "neutral": N_("passable"), "failure": N_("ratée")},
    "order": {"fixed": N_("à suivre dans l’ordre"), "free": N_("libre")},
    "version": {"any": N_("toutes"), "same": N_("la même")},
    "lang": _LANGUAGES,
    "language": _LANGUAGES,
    "languages": _LANGUAGES,
    "kind": {"news": N_("actualité"), "initiative": N_("initiative")},
    "voice": {"human": N_("voix humaine"), "synthetic": N_("voix de synthèse")},
    "audience": {
        "terrain": N_("terrain"),
        "bureau": N_("bureau"),
        "encadrement": N_("encadrement"),
    },
    "status": {
        "fully": N_("totale"),
        "partially": N_("partielle"),
        "none": N_("non conforme"),
        "passed": N_("réussi"),
        "failed": N_("échoué"),
        "completed": N_("fini"),
        "incomplete": N_("commencé"),
    },
    "answer": {"yes": N_("oui"), "partly": N_("en partie"), "no": N_("non")},
    "question": {
        "useful": N_("Elle répond à un besoin constaté sur le terrain."),
        "transfer": N_("Ensuite, une personne du public sait faire le geste."),
        "understood": N_("Deux personnes du public l’ont lue et redite avec leurs mots."),
        "expert": N_("Un expert du sujet a relu les faits."),
        "tried": N_("Elle a été essayée au lecteur d’écran et au clavier."),
        "phone": N_("Elle a été jouée en entier sur un téléphone ancien."),
        "paper": N_("Sa version sur papier a été imprimée et relue."),
    },
    "otherwise": {"right": N_("la bonne réponse"), "none": N_("aucune")},
    "stage": {
        "framing": N_("cadrage"),
        "design": N_("conception"),
        "production": N_("production"),
    },
    "variants": {
        "standard": N_("normale"),
        "gros-caracteres": N_("gros caractères"),
        "contraste": N_("fort contraste"),
    },
    "review": {"draft": N_("brouillon"), "demo": N_("démonstration"), "reviewed": N_("relu")},
}
