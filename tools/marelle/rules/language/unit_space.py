"""Un nombre touche son unité, ou peut en être séparé en fin de ligne.

« 7h30 », « 20€ », « 50% » se lisent mal. Une espace insécable les tient ensemble.
Devant « kg », « h » ou « min », une espace ordinaire suffit : la page la rend insécable.

Exemple :

    Le service commence à 7h30 et coûte 20€.

Écrivez plutôt :

    Le service commence à 7 h 30 et coûte 20 €.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import mending
from marelle.rules.typed import masked

CODE = Code("MRL567", "unit-space", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A number touches its unit, or may part from it at the end of a line.

“7h30”, “20€”, “50%” are hard to read. A non-breaking space holds them together.
Before “kg”, “h” or “min” an ordinary one is enough: the page makes it non-breaking.
"""
_PATTERN = re.compile(
    r"(?<![\w.,/-])([01]?\d|2[0-4])([hH])([0-5]\d)(?!\w)"
    r"|(?<![\w.,/-])(\d+(?:[.,]\d+)?) ?([€%°])(?![\w])"
    r"|(?<![\w/-])(\d+)(km|kg|[cm]?m[²³]?|[cm]l|min|°C)(?!\w)"
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where it is typed so; it mends itself."""
    yield from mending(CODE, reading, _PATTERN, _new, _say, masked)


def _new(match: re.Match[str]) -> str:
    hour, minutes = match[1], match[3]
    if hour:
        return f"{hour}\u00a0h\u00a0{minutes}"
    number, unit = (match[4], match[5]) if match[4] else (match[6], match[7])
    return f"{number}\u00a0{unit}" if unit != "°" else f"{number}°"


def _say(old: str, new: str) -> tuple[str, str]:
    # Signs for the spaces, as « check --fix » prints: the eye cannot tell one from another.
    old, new = old.replace(" ", "␣"), new.replace("\u00a0", "⍽")
    return (
        _("« {words} » se lit mal.").format(words=old),
        _("Écrivez « {words} », avec des espaces insécables.").format(words=new),
    )
