"""Stage 4, decks: a positioning in; its page, and the list of what a phone keeps of it, out."""

from functools import lru_cache
from hashlib import sha256

from marelle.ids import positioning_path
from marelle.model import Site
from marelle.outputs.site.budget import size
from marelle.outputs.site.offline import LIST, listed, measured
from marelle.outputs.site.positionings import Board, positioning_page
from marelle.render import later

_ASSETS = "../../assets/"


def positioning_files(site: Site, board: Board) -> dict[str, bytes]:
    """Return everything of a positioning that is published, by its path in the site."""
    one = board.positioning
    at = positioning_path(one.id)
    pages = positioning_page(site, board)
    page = pages[f"{at}index.html"]
    types = sorted({item.type for stage in one.stages for _measure, item in stage.questions})
    rows = [("", sha256(page).hexdigest(), size(page.decode()))]
    rows += [(f"{_ASSETS}{path}", *measured(text)) for path, text in _late(tuple(types), site.lang)]
    head = {
        "module": at.rstrip("/"),
        "title": one.title,
        "objective": one.summary,
        "minutes": one.duration,
        "theme": "",
        "updated": one.updated.isoformat(),
        "content": sha256(page).hexdigest()[:8],
    }
    return {**pages, f"{at}{LIST}": listed(head, rows)}


@lru_cache
def _late(types: tuple[str, ...], lang: str) -> tuple[tuple[str, str], ...]:
    """Return what the page loads: what it does, its menu, the elements of its questions."""
    files = later.files(lang, ("hub",), types=False)
    own = [later.deck("positioning", lang), later.core(lang)]
    for file in (*own, *(later.element(name, lang) for name in types)):
        files[file.path] = file.text
    return tuple(sorted(files.items()))
