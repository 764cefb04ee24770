"""Les éléments du cours ne sont pas dans l’ordre de la norme, ou l’un d’eux lui est inconnu.

Le schéma de cmi5 fixe l’ordre ; un LMS qui le suit refuse le cours entier.

Exemple : « <url> » avant « <title> ».
À faire plutôt : « title », « description », « objectives », « url », « launchParameters »,
« entitlementKey ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import SPACE

CODE = Code("MRL892", "wrong-order")
ENGLISH = """The elements of the course are not in the order of the standard, or one is unknown.

The schema of cmi5 sets the order; an LMS that follows it refuses the whole course.

Example: “<url>” before “<title>”.
Do instead: “title”, “description”, “objectives”, “url”, “launchParameters”, “entitlementKey”.
"""


_TEXTS = ("title", "description")
# The order of children by element: those of one place may come in any order, many times.
_ORDER = {
    "courseStructure": (("course",), ("objectives",), ("au", "block")),
    "course": tuple((name,) for name in _TEXTS),
    "block": (*((name,) for name in _TEXTS), ("objectives",), ("au", "block")),
    "au": tuple(
        (name,) for name in (*_TEXTS, "objectives", "url", "launchParameters", "entitlementKey")
    ),
}


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding at the first child of each part that is not in its place (13.2)."""
    for element in package.root.walk():
        order = _ORDER.get(element.name, ()) if element.space == SPACE else ()
        last = 0
        for child in element.children if order else ():
            rank = next((n for n, names in enumerate(order) if child.name in names), -1)
            if child.space == SPACE and rank < last:
                yield finding(
                    CODE,
                    package.at(child),
                    _("« {child} » n’est pas à sa place dans « {parent} ».").format(
                        child=child.tag, parent=element.tag
                    ),
                    _("L’ordre est : {order}.").format(
                        order=", ".join(name for names in order for name in names)
                    ),
                )
                break
            last = max(rank, last)
