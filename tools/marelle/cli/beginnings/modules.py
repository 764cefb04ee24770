"""The modules of a path or of a challenge that begins: asked for, listed, asked for again."""

import sys
from collections.abc import Collection, Sequence

from marelle.cli.beginnings.answers import several, tell, unknown
from marelle.cli.beginnings.desk import Desk
from marelle.engine.refusal import Refusal
from marelle.i18n import _


def named_modules(
    desk: Desk, there: Collection[str], known: Sequence[str], default: str, meaning: str
) -> list[str]:
    """Return the modules that somebody names, of *there*; those of *known* are listed.

    *default* is taken without an answer, and *meaning* says what it is.
    """
    given = desk.asked.modules
    if desk.talks and not given:
        tell(known)
    while True:
        question = _("Ses modules, séparés par des virgules ?")
        named = several(desk.ask("modules", question, (), default, meaning), known)
        wrong = [one for one in named if one not in there]
        if not wrong:
            return named
        if given or not desk.talks:
            raise Refusal(unknown(wrong[0], known, "modules"))
        print(unknown(wrong[0], known), file=sys.stderr)
