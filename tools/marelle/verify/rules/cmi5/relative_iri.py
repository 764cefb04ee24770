"""Un identifiant cmi5 n’est pas une adresse complète.

Il nomme la leçon pour toujours, dans tous les LMS : sans schéma (« https: »), deux cours
porteraient le même nom. Le schéma publié ne le voit pas.

Exemple : « <au id='lecon-1'> ».
À faire plutôt : « <au id='https://ville.example/lecons/1'> ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import parts

CODE = Code("MRL882", "relative-iri")
ENGLISH = """A cmi5 identifier is not a whole address.

It names the lesson for ever, in every LMS: without a scheme (“https:”), two courses would bear
the same name. The published schema does not see it.

Example: “<au id='lesson-1'>”.
Do instead: “<au id='https://city.example/lessons/1'>”.
"""


_WHOLE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each identifier that is missing or relative (3.0, 13.1)."""
    for part in parts(package):
        name = part.attributes.get("id", "")
        if not _WHOLE.fullmatch(name):
            yield finding(
                CODE,
                package.at(part, "id"),
                _("« {name} » n’est pas une adresse complète.").format(name=name),
                _("Commencez par « https:// »."),
            )
