"""Une activité xAPI n’est pas nommée par une adresse complète.

Les résultats portent ce nom : sans schéma (« https: »), un LRS les refuse ou les mélange.

Exemple : « <activity id='lecon-1'> ».
À faire plutôt : « <activity id='https://ville.example/lecons/1'> ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.activities import activities
from marelle.verify.base import Package, finding

CODE = Code("MRL894", "relative-activity")
ENGLISH = """An xAPI activity is not named by a whole address.

Results bear that name: without a scheme (“https:”), an LRS refuses or mixes them.

Example: “<activity id='lesson-1'>”.
Do instead: “<activity id='https://city.example/lessons/1'>”.
"""


_WHOLE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each activity whose name is missing or relative."""
    for activity in activities(package):
        name = activity.attributes.get("id", "")
        if not _WHOLE.fullmatch(name):
            yield finding(
                CODE,
                package.at(activity, "id"),
                _("« {name} » n’est pas une adresse complète.").format(name=name),
                _("Commencez par « https:// »."),
            )
