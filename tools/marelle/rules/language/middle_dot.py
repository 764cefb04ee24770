"""Un mot est coupé par un point médian ou des parenthèses : « agent·e·s », « agent(e)s ».

Une synthèse vocale dit « agent point e point s », et l’œil bute. « Les agentes et les agents »
se lit et s’écoute.

Exemple :

    Chaque agent·e signale le matelas.

Écrivez plutôt :

    Chaque agente ou agent signale le matelas.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL569", "middle-dot", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A word is cut by middle dots or brackets: “agent·e·s”, “agent(e)s”.

A screen reader says “agent dot e dot s”, and the eye stumbles. “Les agentes et les agents” is
read and heard.
"""
_PATTERN = re.compile(
    r"\b\w{2,}(?:[·•‧](?:e|ne|le|trice|euse|ère|ice|se|te|ve)s?)+(?:[·•‧]s)?\b"
    # Full stops, hyphens and bars do the same: « agent.e.s », « technicien-ne », « le/la ».
    r"|\b[a-zà-ÿ]{3,}\.(?:e|ne|le|trice|euse|ère)(?:\.s|s)?(?![\w@/-]|\.\w)"
    r"|\b[a-zà-ÿ]{3,}-(?:e|ne|trice|euse|ère)(?:-s|s)?(?![\w’'-])"
    r"|(?<![\w/])(?:[Ll]e/la|[Ll]a/le|[Uu]n/une|[Uu]ne/un|[Ii]ls?/elles?|[Ee]lles?/ils?"
    r"|ce/cette|son/sa|tous/toutes)(?![\w/])"
    r"|\b\w{3,}\((?:e|ne|le|trice|euse|ère)s?\)s?"
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text with a word so cut."""
    return worded(CODE, reading, _PATTERN, _say)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » se lit et s’écoute mal.").format(words=words),
        _("Écrivez les deux mots, ou un mot qui vaut pour tous."),
    )
