"""Aucune source du module ne mène plus loin que l’accueil d’un site.

Personne ne retrouvera la phrase qui prouve le fait. Il faut l’adresse de la page.

Exemple :

    sources:
      - {title: Ville de Paris, url: "https://www.paris.fr/", consulted: 2026-11-21}

Écrivez plutôt :

    sources:
      - {title: Les encombrants, url: "https://www.paris.fr/encombrants", consulted: 2026-11-21}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.facts import HOME

CODE = Code("MRL574", "source-without-page", Severity.WARNING)
ENGLISH = """No source of the module leads further than the home of a site.

Nobody will find the sentence that proves the fact. The address of the page is needed.
"""


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for the first source of a module whose sources have no page at all."""
    if "module.yml" not in reading.documents:
        return
    addresses = [source.part("url") for source in reading.sheet.root.records("sources")]
    for address in addresses[:1]:
        if address and all(each and HOME.fullmatch(str(each.value)) for each in addresses):
            yield Diagnostic(
                code=CODE,
                span=address.span,
                message=_("Aucune source ne mène à une page : seulement à des accueils."),
                hint=_("Copiez l’adresse de la page qui prouve le fait."),
            )
