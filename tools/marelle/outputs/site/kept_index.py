"""Stage 4, search: the pieces of the index, once they are made, in; the list to keep them all, out.

``search/files.json`` is to the index what ``files.json`` is to a module: who keeps the lessons of a
list searches and filters without network. All its pieces go together, as those of a version do; so
do the home page and the list of all lessons, where one searches, and what they load.
"""

from collections.abc import Iterator, Mapping, Sequence
from gzip import compress

from marelle.engine.job import Artifact, Job, key_of
from marelle.engine.manifest import Entry
from marelle.i18n import _, speaking
from marelle.model import Catalogue
from marelle.outputs.base import Read
from marelle.outputs.site.offline import LIST, listed
from marelle.outputs.site.statics import loaded
from marelle.outputs.site.trees import both
from marelle.render import later

# Its name among what is kept: no module has it, and it is an address (`INDEX` of sw-versions.js).
INDEX = "./search"
FOLDER = "search/"
PAGE = "catalogue/"
_SITE, _INDEX = "site/", "index.html"
_FEATURES = ("follow", "keep")  # what the home page and the list of all lessons open
Row = tuple[str, str, int]


def index_files(pieces: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the index, by path in the site."""
    return {f"{FOLDER}{name}": data for name, data in pieces.items()}


def follow_index(catalogue: Catalogue, entries: Sequence[Entry], read: Read) -> Iterator[Job]:
    """Yield the job of the list of the index."""
    lang = catalogue.site.lang
    made = {entry.path: entry for entry in entries}
    own = sorted(at for at in made if at.startswith(f"{_SITE}{FOLDER}"))
    pages = [f"{_SITE}{_INDEX}", f"{_SITE}{PAGE}{_INDEX}"]
    files = [file.path for file in loaded(catalogue.directions, lang).values()]
    late = [later.menu("hub", lang), *(later.feature(name, lang) for name in _FEATURES)]
    files += [f"assets/{file.path}" for file in late]
    wanted = [*own, *pages, *(f"{_SITE}{each}" for each in files)]
    rows = tuple(_row(made[at], read) for at in wanted if at in made)
    with speaking(lang):
        head = {
            "module": INDEX,
            "title": _("Recherche et filtres"),
            "minutes": 0,
            "theme": "",
            "page": PAGE,
        }
    yield Job(
        output="site",
        label="search/list",
        key=key_of("index list", repr(head), repr(rows)),
        run=_listed,
        args=(head, rows),
    )


def _row(entry: Entry, read: Read) -> Row:
    """Return a file by its address from the folder of the index, its digest, what is sent of it."""
    at = entry.path.removeprefix(_SITE).removesuffix(_INDEX)
    at = at.removeprefix(FOLDER) if at.startswith(FOLDER) else f"../{at}"
    return at, entry.sha256, len(compress(read(entry), 6, mtime=0))


def _listed(head: Mapping[str, object], rows: Sequence[Row]) -> list[Artifact]:
    return both("list", {f"{FOLDER}{LIST}": listed(head, rows)})
