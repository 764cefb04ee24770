"""Le manifeste règle l’ordre du cours au-delà d’un objectif principal.

Les moteurs de SCORM 2004 ne comprennent pas ces règles de la même façon : un agent est bloqué
ici, et passe là.

Exemple : « <imsss:sequencingRules> », « <imsss:objective> », « <imsss:rollupRules> ».
À faire plutôt : un « primaryObjective » seul ; l’ordre est l’affaire de la leçon.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import SEQUENCING

CODE = Code("MRL861", "too-much-sequencing")
ENGLISH = """The manifest rules the order of the course beyond a primary objective.

The engines of SCORM 2004 do not read these rules in the same way: a learner is stuck here, and
goes on there.

Example: “<imsss:sequencingRules>”, “<imsss:objective>”, “<imsss:rollupRules>”.
Do instead: one “primaryObjective”; the order is the business of the lesson.
"""


_ALLOWED = frozenset(
    "sequencing objectives primaryObjective minNormalizedMeasure deliveryControls "
    "controlMode".split()
)


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each outermost element of sequencing that is one too many."""
    inner = set[int]()
    for element in package.root.walk():
        if element.space != SEQUENCING or element.name in _ALLOWED:
            continue
        if id(element) not in inner:
            yield finding(
                CODE,
                package.at(element),
                _("« {tag} » n’est pas compris de la même façon partout.").format(tag=element.tag),
                _("Gardez un objectif principal, et rien d’autre."),
            )
        inner.update(id(each) for each in element.walk())
