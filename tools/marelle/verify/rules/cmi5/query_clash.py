"""L’adresse d’une leçon prend un nom que cmi5 se réserve.

Le LMS ajoute « endpoint », « fetch », « actor », « registration » et « activityId » : la leçon ne
saurait plus lequel lire.

Exemple : « <url>index.html?actor=moi</url> ».
À faire plutôt : un autre nom : « index.html?qui=moi ».
"""

from collections.abc import Iterator
from urllib.parse import unquote

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import units

CODE = Code("MRL886", "query-clash")
ENGLISH = """The address of a unit takes a name that cmi5 keeps for itself.

The LMS adds “endpoint”, “fetch”, “actor”, “registration” and “activityId”: the lesson would not
know which to read.

Example: “<url>index.html?actor=me</url>”.
Do instead: another name: “index.html?who=me”.
"""


_KEPT = {"endpoint", "fetch", "actor", "registration", "activityId"}


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each unit that uses a name of the launch (8.1)."""
    for unit in units(package):
        query = unit.url.partition("#")[0].partition("?")[2]
        taken = [pair.partition("=")[0] for pair in query.split("&")]
        if clash := next((name for name in taken if unquote(name) in _KEPT), ""):
            yield finding(
                CODE,
                package.at(unit.typed),
                _("« {name} » est un nom que cmi5 se réserve.").format(name=clash),
                _("Choisissez un autre nom."),
            )
