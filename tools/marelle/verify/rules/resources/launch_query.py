"""L’adresse de lancement a des paramètres.

Certains LMS les perdent, les codent deux fois, ou cherchent un fichier qui s’appelle
« index.html?page=1 ».

Exemple : « href='index.html?page=1' », « parameters='?page=1' ».
À faire plutôt : « href='index.html' » ; la page sait d’elle-même où commencer.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import scos

CODE = Code("MRL859", "launch-query")
ENGLISH = """The launch address has parameters.

Some LMSs lose them, encode them twice, or look for a file called “index.html?page=1”.

Example: “href='index.html?page=1'”, “parameters='?page=1'”.
Do instead: “href='index.html'”; the page knows where to begin.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each launched SCO with a query, its own or its item’s."""
    for item, resource in scos(package):
        for element, name in ((resource.element, "href"), (item, "parameters")):
            typed = element.attributes.get(name, "")
            if "?" in typed or (name == "parameters" and typed.strip()):
                yield finding(
                    CODE,
                    package.at(element, name),
                    _("L’adresse de lancement a des paramètres : « {typed} ».").format(typed=typed),
                    _("Retirez tout ce qui suit le nom du fichier."),
                )
