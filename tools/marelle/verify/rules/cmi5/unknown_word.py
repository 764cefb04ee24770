"""« moveOn » ou « launchMethod » a une valeur que cmi5 ne connaît pas.

Le LMS prend alors la valeur par défaut, ou refuse le cours : la leçon n’est jamais comptée comme
faite.

Exemple : « moveOn='passed' ».
À faire plutôt : « moveOn='Passed' » ; les majuscules comptent.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import units

CODE = Code("MRL888", "unknown-word")
ENGLISH = """“moveOn” or “launchMethod” has a value that cmi5 does not know.

The LMS then takes the default, or refuses the course: the unit never counts as done.

Example: “moveOn='passed'”.
Do instead: “moveOn='Passed'”; capitals count.
"""


_WORDS = {
    "moveOn": ("NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"),
    "launchMethod": ("AnyWindow", "OwnWindow"),
}


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each value outside its list (13.1.4)."""
    for unit in units(package):
        for name, words in _WORDS.items():
            value = unit.element.attributes.get(name, words[0])
            if value not in words:
                yield finding(
                    CODE,
                    package.at(unit.element, name),
                    _("« {value} » n’est pas une valeur de « {name} ».").format(
                        value=value, name=name
                    ),
                    _("Choisissez parmi : {words}.").format(words=", ".join(words)),
                )
