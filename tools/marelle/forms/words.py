"""What a form shows instead of what a file says: values in, words for people out.

Files keep their short words (``draft``, ``true``); nobody who fills a form has to know them.
"""

from typing import Any

from marelle.check.called import ANSWERS, AUDIENCES, ENDINGS, LANGUAGES, QUESTIONS, STAGES
from marelle.i18n import N_, _

# By the name of the key, or by its path from the name of its schema.
_WORDS: dict[str, dict[Any, str]] = {
    "review": {
        "draft": N_("brouillon"),
        "demo": N_("démonstration"),
        "reviewed": N_("relu par la direction"),
    },
    "ending": ENDINGS,
    "consequence": {1: N_("bon choix"), 0: N_("acceptable"), -1: N_("mauvais")},
    "scene.kind": {"scene": N_("scène")},
    "article.kind": {
        "news": N_("une nouvelle"),
        "initiative": N_("une initiative du terrain"),
    },
    "review.stage": STAGES,
    "review.answers.question": QUESTIONS,
    # Asked of « true or false » alone: elsewhere the answer is a number.
    "activity-set.items.answer": {True: N_("vrai"), False: N_("faux")},
    "review.answers.answer": ANSWERS,
    "otherwise": {"right": N_("la bonne réponse"), "none": N_("rien")},
    "learners.learners.expect.status": {
        "passed": N_("réussi"),
        "failed": N_("pas réussi"),
        "completed": N_("fini, module non noté"),
        "incomplete": N_("pas fini"),
    },
    "series.type": {
        "serial": N_("du premier épisode au dernier"),
        "episodic": N_("le plus récent d’abord"),
    },
    "voice": {"human": N_("une personne"), "synthetic": N_("une voix de synthèse")},
    "languages": LANGUAGES,
    "catalogue.lang": LANGUAGES,
    "variants": {
        "standard": N_("standard"),
        "gros-caracteres": N_("gros caractères"),
        "contraste": N_("contraste"),
    },
    "audience": AUDIENCES,
    "path.order": {"free": N_("libre"), "fixed": N_("imposé")},
    "path.version": {"any": N_("toutes"), "same": N_("celle d’aujourd’hui")},
    "severity": {
        "off": N_("la règle se tait"),
        "warning": N_("elle conseille"),
        "error": N_("elle empêche de publier"),
    },
    "catalogue.accessibility.status": {
        "fully": N_("totalement conforme"),
        "partially": N_("partiellement conforme"),
        "none": N_("non conforme"),
    },
    "forge": {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea, Forgejo"},
}
_TRUTHS = {True: N_("oui"), False: N_("non")}


def word(at: str, value: Any) -> str:
    """Return what a form calls a value of the key *at*: a capital first."""
    words = _words(at) or (_TRUTHS if isinstance(value, bool) else {})
    said = words.get(value)
    if not said:
        return str(value)
    told = _(said)
    return told[:1].upper() + told[1:]


def _words(at: str) -> dict[Any, str]:
    return _WORDS.get(at) or _WORDS.get(at.rpartition(".")[2]) or {}
