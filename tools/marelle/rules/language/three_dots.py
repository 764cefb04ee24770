"""Trois points se suivent au lieu du caractère « … ».

Ils peuvent se séparer en fin de ligne, et une synthèse vocale dit « point point point ».

Exemple :

    Un matelas, un sac...

Écrivez plutôt :

    Un matelas, un sac…
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import mending
from marelle.rules.typed import masked

CODE = Code("MRL565", "three-dots", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """Three full stops are typed instead of the character “…”.

They may part at the end of a line, and a screen reader may say “dot dot dot”.
"""
# Nothing after them: « v1.2...3 », « main...essai » are no sentences.
_PATTERN = re.compile(r"(?<![./\\])\.{3}(?![.\w/\\])")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where it is typed so; it mends itself."""
    yield from mending(CODE, reading, _PATTERN, _new, _say, masked)


def _new(match: re.Match[str]) -> str:
    return "…"


def _say(old: str, new: str) -> tuple[str, str]:
    return (
        _("« {words} » est fait de trois points.").format(words=old),
        _("Écrivez « {words} », un seul signe.").format(words=new),
    )
