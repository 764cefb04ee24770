"""Le paquet xAPI ne dit pas quelle page ouvrir, ou la page n’y est pas.

Le LMS cherche « launch » dans « tincan.xml », à partir de la racine du zip. Une page d’ailleurs est
une page web, et rien d’autre : « javascript: » agirait sur la plateforme elle-même.

Exemple : « <launch>lecon.html</launch> » et, dans le zip, « index.html ».
À faire plutôt : « <launch lang='fr'>index.html</launch> ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.activities import launches
from marelle.verify.base import Package, finding
from marelle.verify.manifest import member, on_the_web, outside

CODE = Code("MRL893", "no-launch")
ENGLISH = """The xAPI package does not say which page to open, or the page is not in it.

The LMS looks for “launch” in “tincan.xml”, from the root of the zip. A page from elsewhere is
a page of the web, and nothing else: “javascript:” would act on the platform itself.

Example: “<launch>lesson.html</launch>” and, in the zip, “index.html”.
Do instead: “<launch lang='en'>index.html</launch>”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when nothing is launched, and for each page that is not there."""
    every = launches(package)
    hint = _("Écrivez dans « launch » le nom exact d’une page du zip.")
    if not every:
        yield finding(CODE, package.at(), _("Aucune page n’est à ouvrir."), hint)
    for launch in every:
        address = launch.text.strip()
        if outside(address):
            if not on_the_web(address):
                message = _("« {url} » n’est pas l’adresse d’une page web.").format(url=address)
                yield finding(CODE, package.at(launch), message, hint)
        elif member("", address) not in package.files:
            message = _("« {url} » n’est pas dans le paquet.").format(url=address)
            yield finding(CODE, package.at(launch), message, hint)
