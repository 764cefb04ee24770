"""Stage 4, site: the pages of paths before their lessons are made in; the same with weights out.

What the lessons of a path weigh is known once they are made, and its page says it without a script:
the page is a draft until then.
"""

import json
from collections.abc import Iterable, Mapping
from posixpath import normpath

from marelle.blocks.parts import weight
from marelle.engine.job import DRAFT
from marelle.engine.manifest import Entry
from marelle.i18n import _
from marelle.outputs.base import Read
from marelle.outputs.site.offline import LIST
from marelle.podcast_ids import PODCASTS_PATH

PLACE = "<!--poids-->"  # no text of an author can hold it


def drafted(kind: str, page: bytes) -> str:
    """Return the *kind* of a hub page, a draft when something is still to be said there."""
    return f"{DRAFT}-{kind}" if PLACE.encode() in page else kind


def finished(page: bytes, said: str) -> bytes:
    """Return a draft with what its lessons weigh."""
    return page.replace(PLACE.encode(), said.encode())


def weighed(places: Iterable[str], made: Mapping[str, Entry], read: Read) -> str:
    """Return what lies at *places* weighs, in words: to open each, then with all that it shows.

    What several share counts once, as it does for a phone that keeps them.
    """
    first = 0
    files: dict[str, int] = {}
    heard = False
    for place in places:
        entry = made.get(f"site/{place}{LIST}")
        heard = heard or (place.startswith(PODCASTS_PATH) and bool(entry))
        for each in json.loads(read(entry))["files"] if entry else ():
            files[normpath(f"{place}{each['at']}")] = each["size"]
            first += 0 if each["at"] else each["size"]
    if not files:
        return ""
    said = _("leçons : {first} à l’ouverture, {whole} en tout")
    if heard:
        said = _("leçons et podcasts : {first} à l’ouverture, {whole} en tout")
    return " · " + said.format(first=weight(first), whole=weight(sum(files.values())))
