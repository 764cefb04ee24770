"""Version 2: a site says where its licence can be read, which the list of modules repeats."""

from collections.abc import Iterator

from marelle.catalogue.shared import CATALOGUE
from marelle.diagnostics import Edit
from marelle.i18n import N_
from marelle.migration.base import Change
from marelle.read.document import Document

# Those whose address does not depend on a version that nobody wrote.
_ADDRESSES = {
    "Licence Ouverte 2.0": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/deed.fr",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
}


def edits(document: Document) -> Iterator[Edit]:
    """Yield the address of a licence that everybody knows, where there is none."""
    data = document.data
    if document.path != CATALOGUE or not isinstance(data, dict) or "licence_url" in data:
        return
    if address := _ADDRESSES.get(str(data.get("licence"))):
        span = document.key_span("licence")
        place = span._replace(end_line=span.line, end_column=span.column)
        yield Edit(place, "", f"licence_url: {address}\n")


CHANGE = Change(to=2, title=N_("le site dit où lire sa licence"), edits=edits)
