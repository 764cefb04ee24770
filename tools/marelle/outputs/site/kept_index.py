"""Stage 4, search: the pieces of the index in; the list by which a phone keeps them all, out.

``search/files.json`` is to the index what ``files.json`` is to a module: who keeps the lessons of a
list searches and filters without network. All its pieces go together, as those of a version do.
"""

from collections.abc import Mapping

from marelle.i18n import _
from marelle.outputs.site.kept_paths import measured
from marelle.outputs.site.offline import LIST, listed

# Its name among what is kept: no module has it, and it is an address (`INDEX` of sw-versions.js).
INDEX = "./search"
FOLDER = "search/"


def index_title() -> str:
    """Return what the index is called in the list of what is kept."""
    return _("Recherche et filtres")


def kept_index(pieces: Mapping[str, bytes], title: str, page: str = "catalogue/") -> bytes:
    """Return the list of the *pieces* of the index, which serves on *page*."""
    rows = [(name, *measured(data)) for name, data in sorted(pieces.items())]
    head = {"module": INDEX, "title": title, "minutes": 0, "theme": "", "page": page}
    return listed(head, rows)


def index_files(pieces: Mapping[str, bytes], title: str) -> dict[str, bytes]:
    """Return the files of the index and their list, by path in the site."""
    made = {f"{FOLDER}{name}": data for name, data in pieces.items()}
    return {**made, f"{FOLDER}{LIST}": kept_index(pieces, title)}
