"""La leçon n’enregistre en partant qu’à l’événement « unload ».

Moodle l’interdit par « Permissions-Policy: unload=() », et les téléphones ne l’envoient pas : ce
qui a été fait depuis le dernier enregistrement est perdu.

Exemple : « window.onunload = terminer ».
À faire plutôt : « pagehide » et « visibilitychange », qui ont toujours lieu.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.pages import scripts

CODE = Code("MRL876", "unload-only", Severity.WARNING)
ENGLISH = """The lesson saves on leaving only at the event “unload”.

Moodle forbids it by “Permissions-Policy: unload=()”, and phones do not send it: what was done
since the last save is lost.

Example: “window.onunload = finish”.
Do instead: “pagehide” and “visibilitychange”, which always happen.
"""


_UNLOAD = re.compile(rb"""\bon(?:before)?unload\b|["'](?:before)?unload["']""")
_SURE = (b"pagehide", b"visibilitychange")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when scripts hear of the end by an event that may not come."""
    every = [code for _name, code in scripts(package)]
    sure = any(word in code for code in every for word in _SURE)
    if not sure and any(_UNLOAD.search(code) for code in every):
        yield finding(
            CODE,
            package.whole(),
            _("La leçon n’enregistre qu’à « unload », qui n’a pas toujours lieu."),
            _("Écoutez aussi « pagehide » et « visibilitychange »."),
        )
