"""Stage 4, hub pages: learning paths in, how lists show them out.

A page that is about something else shows a ``FEW`` of them, and leads to the others; those are on
pages of ``PAGE`` paths, linked without JavaScript.
"""

from collections.abc import Iterable, Iterator, Sequence

from marelle.i18n import _, ngettext
from marelle.ids import PATHS_PATH, course_path, direction_path, trade_path
from marelle.model import Catalogue, LearningPath
from marelle.model.steps import ModuleStep
from marelle.outputs.site import cards

FEW, PAGE = 4, 20


def path_link(paths: Sequence[LearningPath], up: str) -> str:
    """Return the way to the list of learning paths, nothing when there is none."""
    words = _("Suivre un parcours : plusieurs leçons, dans l’ordre")
    return f'<p><a class="onto" href="{up}{PATHS_PATH}">{words}</a></p>' if paths else ""


def path_list(paths: Iterable[LearningPath], up: str) -> str:
    """Return learning paths as a list of cards, nothing when there is none."""
    rows = "".join(
        f'<li><a class="card" href="{up}{course_path(path.id)}"><b>{cards.plain(path.title)}</b>'
        f'<span class="about">{cards.plain(path.summary)}</span>'
        f"<small>{cards.sigle(path.direction)} <span>{measured(path)}</span></small>"
        "</a></li>"
        for path in paths
    )
    return f'<ul class="cards paths">{rows}</ul>' if rows else ""


def measured(path: LearningPath) -> str:
    """Return how many steps a path has, lessons when all of them are."""
    if all(isinstance(step, ModuleStep) for step in path.steps):
        return _lessons(len(path.steps))
    return ngettext("{n} étape", "{n} étapes", len(path.steps)).format(n=len(path.steps))


def _lessons(count: int) -> str:
    return ngettext("{n} leçon", "{n} leçons", count).format(n=count)


def paths_of(catalogue: Catalogue, code: str) -> list[LearningPath]:
    """Return the paths of a direction and those made for it."""
    return [path for path in catalogue.paths if code in (path.direction, *path.directions)]


def some_paths(paths: Sequence[LearningPath], here: str) -> str:
    """Return what the page *here* shows of *paths*, and the way to all when they are many."""
    up = "../" * here.count("/")
    if len(paths) <= FEW:
        return path_list(paths, up)
    said = _("Tous les parcours ({n})").format(n=len(paths))
    more = f'<p><a class="more" href="{up}{here}{PATHS_PATH}">{said}</a></p>'
    return path_list(paths[:FEW], up) + more


def list_pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the HTML of every list of paths, page after page."""
    lead = _("Plusieurs leçons à suivre dans l’ordre, pour un métier ou une prise de poste.")
    yield from _pages(PATHS_PATH, _("Parcours"), lead, catalogue.paths)
    for trade in catalogue.trades:
        paths = [path for path in catalogue.paths if trade.id in path.trades]
        if len(paths) > FEW:
            title = _("Parcours : {title}").format(title=trade.title)
            yield from _pages(f"{trade_path(trade.id)}{PATHS_PATH}", title, lead, paths)
    for direction in catalogue.directions:
        paths = paths_of(catalogue, direction.code)
        if len(paths) > FEW:
            title = _("Parcours : {title}").format(title=direction.name)
            yield from _pages(f"{direction_path(direction.code)}{PATHS_PATH}", title, lead, paths)


def _pages(
    path: str, title: str, lead: str, paths: Sequence[LearningPath]
) -> Iterator[tuple[str, str, str]]:
    head = f'<header class="top"><h1>{cards.plain(title)}</h1></header><p class="lead">{lead}</p>'
    last = -(-len(paths) // PAGE)
    for number in range(1, last + 1):
        here = path if number == 1 else f"{path}{number}/"
        up = "../" * here.count("/")
        shown = path_list(paths[(number - 1) * PAGE : number * PAGE], up)
        yield here, title, head + shown + cards.pager(path, number, last, up)
