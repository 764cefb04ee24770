"""Une réponse dit « toutes les réponses », « aucune » ou « les deux ».

On la choisit sans avoir lu le reste, et elle change de sens quand Marelle mélange les réponses.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
        - {id: tout, text: Toutes les réponses., feedback: Une seule suffit.}

Écrivez plutôt :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
        - {id: pousser, text: Je le pousse., feedback: Vous risquez de vous blesser.}
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import offers

CODE = Code("MRL524", "catch-all-answer", Severity.WARNING)
ENGLISH = """An answer says “all of the above”, “none” or “both”.

People pick it without reading the rest, and its meaning changes when the answers are shuffled.
"""
_THEM = r"(?:réponses?|propositions?|options?|solutions?|affirmations?|phrases?|choix)"
_SAID = (
    r"(?: ci-dessus| ci-dessous| précédentes?| proposée?s?| à la fois| possibles?"
    r"| (?:sont|est) (?:toutes )?(?:bonne|juste|vraie|correcte|exacte|possible|fausse|valable)s?"
    r"| n[’']est (?:bonne|juste|vraie|correcte|exacte)| ne convien(?:nen)?t)*"
)
_CATCH_ALL = re.compile(
    rf"(?:toutes )?(?:les |ces )(?:deux |trois |quatre )?(?:autres )?{_THEM}{_SAID}"
    rf"|(?:toutes |tous )?les (?:deux|trois|quatre){_SAID}|toutes{_SAID}"
    rf"|aucune?(?: bonne| autre)?(?: (?:des|de ces|de))?(?: deux| trois| quatre)?"
    rf"(?: {_THEM})?{_SAID}"
    r"|tout ce qui précède|tout (?:cela|ça)(?: à la fois| en même temps)?|tout à la fois"
    # « Aucun de ces produits », whatever these are.
    r"|(?:aucune?|tous|toutes)(?: de| d['’]entre)? ces \w+"
    r"|rien de tout (?:cela|ça|ce qui précède)|ni l[’']une? ni l[’']autre"
    rf"|(?:les |la )?{_THEM} [a-d1-4](?:(?:, | et | ou )[a-d1-4])+{_SAID}"
    r"|[abc12] et [abcd23]|(?:all|none|both) of (?:the above|them|these)",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each answer that stands for the others."""
    for offer in offers(reading):
        for choice in offer.choices:
            if _CATCH_ALL.fullmatch(choice.get("text").strip(" .…")):
                yield Diagnostic(
                    code=CODE,
                    span=choice["text"].span,
                    message=_("« {text} » se choisit sans lire le reste.").format(
                        text=choice.get("text")
                    ),
                    hint=_(
                        "Mettez une erreur que l’on fait vraiment, ou plusieurs bonnes réponses."
                    ),
                )
