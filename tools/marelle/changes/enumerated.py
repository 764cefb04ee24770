"""Changes: the words that a schema lists in, by the key they answer to; what they say out."""

from collections.abc import Mapping
from typing import Any

from marelle.i18n import N_

WORDS: Mapping[str, Mapping[Any, str]] = {
    "consequence": {1: N_("bonne"), 0: N_("moyenne"), -1: N_("mauvaise")},
    "ending": {"success": N_("réussie"), "neutral": N_("passable"), "failure": N_("ratée")},
    "order": {"fixed": N_("à suivre dans l’ordre"), "free": N_("libre")},
    "version": {"any": N_("toutes"), "same": N_("la même")},
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
