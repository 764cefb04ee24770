"""La grammaire donne la bonne réponse.

Après « l’ », seule une réponse qui commence par une voyelle convient : on choisit sans savoir.

Exemple :

    - id: qui-vient
      type: choice
      prompt: Un câble est à nu. J’appelle d’abord l’…
      choices:
        - {id: urgence, text: urgence au 112., correct: true, feedback: Le danger passe avant.}
        - {id: mairie, text: mairie., feedback: Elle n’a pas d’équipe de secours.}
        - {id: voisin, text: voisin., feedback: Il ne peut rien.}

Écrivez plutôt :

    - id: qui-vient
      type: choice
      prompt: Un câble est à nu. Qui appelez-vous d’abord ?
      choices:
        - {id: urgence, text: Les secours au 112., correct: true, feedback: Le danger passe avant.}
        - {id: mairie, text: La mairie., feedback: Elle n’a pas d’équipe de secours.}
        - {id: voisin, text: Le voisin., feedback: Il ne peut rien.}
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import Offer, offers
from marelle.rules.gender import gender

CODE = Code("MRL527", "grammar-cue", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """Grammar gives the right answer away.

After “an”, only an answer that begins with a vowel fits: people choose without knowing.
"""
_END = re.compile(
    r"\b(l[’']|d[’']|qu[’']|le|la|un|une|de|les|des|ces)[\s\u00a0]*(?:…|\.\.\.|_+|:)*\s*\Z",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"[aeiouyàâéèêëîïôùûœh]", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each question whose last word only its right answer may follow."""
    asked = {a.node.path: a.item.prompt for a in reading.activities}
    for offer in offers(reading):
        end = _END.search(asked.get(offer.choices.path[:-1], ""))
        if end and offer.right is not None and _alone(end[1].lower(), offer):
            yield Diagnostic(
                code=CODE,
                span=offer.choices[offer.right]["text"].span,
                message=_("Après « {word} », seule cette réponse est du français.").format(
                    word=end[1]
                ),
                hint=_("Mettez l’article dans chaque réponse, ou finissez la question par « ? »."),
            )


def _alone(word: str, offer: Offer) -> bool:
    fits = [_fits(word, choice.get("text")) for choice in offer.choices]
    return fits.count(True) == 1 and fits[offer.right or 0]


def _fits(word: str, answer: str) -> bool:
    first = re.split(r"[ .,]", answer, maxsplit=1)[0].lower()
    if word in ("les", "des", "ces"):
        return first.endswith(("s", "x", "z"))
    other = {"un": "f", "le": "f", "une": "m", "la": "m"}.get(word)
    if other and gender(first) == other:
        return False
    return word in ("un", "une") or bool(_VOWEL.match(answer)) is word.endswith(("’", "'"))
