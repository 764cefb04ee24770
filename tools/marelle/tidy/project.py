"""A project and some of its paths in, its sources that are laid out in the order of the house."""

from collections.abc import Collection, Iterator
from pathlib import Path

from marelle.catalogue.files import PAPERS
from marelle.catalogue.ledger import LEDGER
from marelle.catalogue.news import NEWS
from marelle.catalogue.shared import CATALOGUE
from marelle.read.listing import CONFIGURATION, MODULES, PODCASTS, Listing, scan
from marelle.read.yaml_file import read_yaml

_ENDINGS = (".yml", ".md")
# The ledger only ever grows, and the generator's file is not ours.
_WITH_MEDIA = (f"{MODULES}/", f"{PODCASTS}/", NEWS)
_LEFT = frozenset((LEDGER, CONFIGURATION))


def sources(root: Path, wanted: Collection[str] = ()) -> Iterator[str]:
    """Yield the path of every source of the project in *root* that is in one of the *wanted*."""
    listing, _found = scan(root)
    for path in _every(listing):
        if not wanted or any(w in (".", path) or path.startswith(f"{w}/") for w in wanted):
            yield path


def _every(listing: Listing) -> Iterator[str]:
    folders = [*listing.modules.values(), *listing.series.values()]
    files = [*listing.shared, *(file.path for folder in folders for file in folder)]
    for path in sorted(files):
        name = path.rpartition("/")[2]
        medium = "/media/" in path and path.startswith(_WITH_MEDIA)
        left = medium or name in PAPERS or path in _LEFT
        if path.endswith(_ENDINGS) and not left:
            yield path


def is_french(root: Path) -> bool:
    """Tell whether the project in *root* is written in French, or does not say."""
    try:
        document, _found = read_yaml(CATALOGUE, (root / CATALOGUE).read_bytes())
    except OSError:
        return True
    data = document.data if document else None
    return not isinstance(data, dict) or data.get("lang", "fr") == "fr"
