"""L’objectif ne dit pas ce que l’on saura faire.

« Je comprends » ou « je connais » ne se voit pas et ne se vérifie pas.
Un geste, un choix, une phrase à dire se voient.

Exemple :

    objective: Je comprends l’importance des signalements.

Écrivez plutôt :

    objective: Je sais signaler un matelas abandonné.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import under

CODE = Code("MRL507", "vague-objective", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """The objective does not say what people will be able to do.

“I understand” or “I know about” cannot be seen, nor checked.
A gesture, a choice, a sentence to say can.
"""
_VAGUE = re.compile(
    r"\b(?:j[’']|je )(?:comprends|connais|découvre|apprends|appréhende|approfondis|ai conscience"
    r"|ai des notions|me familiarise|prends conscience"
    r"|(?:suis|serai) (?:sensibilis|inform|conscient|au courant)\w*"
    r"|(?:sais|peux|suis capable de|saurai) (?:mieux )?(?:comprendre|connaître|appréhender"
    r"|découvrir|tout\b)|sais ce (?:que|qu[’']) ?(?:est|sont|signifie|veut dire))"
    r"|\A(?:sensibiliser|acquérir|être capable de (?:connaître|comprendre)"
    r"|être (?:sensibilis|inform|conscient)\w*|avoir (?:conscience|des notions)"
    r"|(?:mieux )?(?:découvrir|connaître|comprendre|appréhender)|prendre conscience"
    r"|(?:se familiaris|s[’']initi|s[’']inform)er)\b",
    re.IGNORECASE,
)
# A subject without a verb, as a chapter has.
_SUBJECT = re.compile(
    r"\A(?:les?|la|l[’']|une?|des|quelques) ?(?!(?:.* )?(?:sait|savent|peut|capables?)\b).*",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning when the objective names no action."""
    for said in reading.said:
        match = _VAGUE.search(said.text) or _SUBJECT.match(said.text)
        if said.key == "objective" and match:
            yield Diagnostic(
                code=CODE,
                span=under(reading, said, match[0]),
                message=_("« {words} » ne dit pas ce que l’on saura faire.").format(words=match[0]),
                hint=_(
                    "Écrivez « Je sais » et un verbe d’action : signaler, choisir, dire, ranger."
                ),
            )
