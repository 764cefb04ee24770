"""Un retour dit seulement que c’est juste, ou faux.

Il tombe au moment où l’on apprend le mieux. « Bravo » n’apprend rien.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: attendre, text: J’attends demain., feedback: Ce n’est pas la bonne réponse.}

Écrivez plutôt :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import under

CODE = Code("MRL529", "bare-feedback", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A feedback only says right or wrong.

It comes at the moment people learn best. “Well done” teaches nothing.
"""
_KEYS = frozenset(("feedback", "correct", "incorrect", "expert"))
_BARE = re.compile(
    r"(?:oui|non|si|eh|et|bravo|exact|exactement|juste|faux|vrai|perdu|raté|dommage|presque|parfait"
    r"|hélas|bien vu|bien joué|bien|très|excellent|super|génial|tout à fait|désolée?|aïe|oups"
    r"|malheureusement|vous avez (?:raison|tort|bien répondu|mal répondu|tout (?:bon|faux|juste))"
    r"|vous vous (?:trompez|êtes trompée?s?)|continuez(?: comme ça| ainsi)?|réessayez|recommencez"
    r"|essayez (?:encore|à nouveau)|(?:re)?tentez (?:encore )?votre chance|encore un effort"
    r"|c[’']est (?:ça|bien|juste|faux|vrai|exact|gagné|perdu|une (?:erreur|bonne réponse|mauvaise"
    r" réponse)|la (?:bonne|mauvaise) réponse)"
    r"|la bonne réponse (?:est|était) (?:la (?:première|deuxième|seconde|troisième|quatrième"
    r"|dernière)|l[’']autre)|ce n[’']est pas (?:ça|juste|exact|vrai|la bonne réponse)"
    r"|vous avez (?:trouvé|choisi|donné) (?:la|une) (?:bonne|mauvaise) réponse"
    r"|la (?:bonne )?réponse (?:est|était)[ \u00a0:]*(?:« ?)?(?:vrai|faux)(?: ?»)?"
    r"|bonne réponse|mauvaise réponse|pas (?:tout à fait|mal)|correct|incorrect|félicitations"
    r"|erreur|[\s\u00a0.,!…:;])+",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each feedback without a word of explanation."""
    for said in reading.said:
        if said.key in _KEYS and _BARE.fullmatch(said.text):
            yield Diagnostic(
                code=CODE,
                span=under(reading, said, said.text),
                message=_("« {text} » n’explique rien.").format(text=said.text),
                hint=_("Dites ce qui est juste, et pourquoi."),
            )
