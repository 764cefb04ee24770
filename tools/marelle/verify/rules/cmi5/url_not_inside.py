"""Une adresse ne mène ni à un fichier du paquet, ni à une page web.

Une adresse relative part de la racine du zip ; sans zip, elle ne mène nulle part. Une autre
sorte d’adresse est refusée : « javascript: » agirait sur la plateforme elle-même.

Exemple : « <url>lecon/index.html</url> » et, dans le zip, « index.html ».
À faire plutôt : le nom exact du fichier ; ou une adresse complète, en « https:// ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import units
from marelle.verify.manifest import member, on_the_web, outside

CODE = Code("MRL885", "url-not-inside")
ENGLISH = """An address leads neither to a file of the package, nor to a page of the web.

A relative address begins at the root of the zip; without a zip, it leads nowhere. Any other kind
of address is refused: “javascript:” would act on the platform itself.

Example: “<url>lesson/index.html</url>” and, in the zip, “index.html”.
Do instead: the exact name of the file; or a whole address, with “https://”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each address that leads nowhere, or where it must not (14.1, 14.2)."""
    for unit in units(package):
        if not unit.url or " " in unit.url:
            continue
        if outside(unit.url):
            if not on_the_web(unit.url):
                yield finding(
                    CODE,
                    package.at(unit.typed),
                    _("« {url} » n’est pas l’adresse d’une page web.").format(url=unit.url),
                    _("Mettez la leçon dans le zip, ou écrivez une adresse en « https:// »."),
                )
        elif member("", unit.url) not in package.files:
            yield finding(
                CODE,
                package.at(unit.typed),
                _("« {url} » n’est pas dans le paquet.").format(url=unit.url),
                _("Ajoutez le fichier au zip, ou écrivez une adresse complète."),
            )
