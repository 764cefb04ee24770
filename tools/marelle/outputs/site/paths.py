"""Stage 4, hub pages: learning paths in, the page of each and the list of all out."""

from collections.abc import Iterable, Iterator, Sequence

from marelle.i18n import _, ngettext
from marelle.ids import PATHS_PATH, course_path, module_path
from marelle.model import Catalogue, LearningPath, Module
from marelle.outputs.site import cards

_UP = "../../"


def path_pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the HTML of each page about learning paths."""
    if not catalogue.paths:
        return
    title = _("Parcours")
    lead = _("Plusieurs leçons à suivre dans l’ordre, pour un métier ou une prise de poste.")
    head = f'<header class="top"><h1>{title}</h1></header><p class="lead">{lead}</p>'
    yield PATHS_PATH, title, head + path_list(catalogue.paths, "../")
    known = {module.id: module for module in catalogue.modules}
    for path in catalogue.paths:
        modules = [known[name] for name in path.modules]
        yield course_path(path.id), path.title, _page(catalogue, path, modules)


def path_link(paths: Sequence[LearningPath], up: str) -> str:
    """Return the way to the list of learning paths, nothing when there is none."""
    words = _("Suivre un parcours : plusieurs leçons, dans l’ordre")
    return f'<p><a href="{up}{PATHS_PATH}">{words}</a></p>' if paths else ""


def path_list(paths: Iterable[LearningPath], up: str) -> str:
    """Return learning paths as a list of cards, nothing when there is none."""
    rows = "".join(
        f'<li><a class="card" href="{up}{course_path(path.id)}"><b>{cards.plain(path.title)}</b>'
        f'<span class="about">{cards.plain(path.summary)}</span>'
        f"<small>{cards.sigle(path.direction)} <span>{_lessons(len(path.modules))}</span></small>"
        "</a></li>"
        for path in paths
    )
    return f'<ul class="cards paths">{rows}</ul>' if rows else ""


def _lessons(count: int) -> str:
    return ngettext("{n} leçon", "{n} leçons", count).format(n=count)


def _page(catalogue: Catalogue, path: LearningPath, modules: list[Module]) -> str:
    """Return the hopscotch of a path: a numbered square for each module, in its order."""
    minutes = _("{n} min").format(n=sum(module.duration for module in modules))
    squares = "".join(_square(number, module) for number, module in enumerate(modules, 1))
    return (
        f'<header class="top direction"><p>{cards.sigle(path.direction)}</p>'
        f"<h1>{cards.plain(path.title)}</h1></header>"
        f'<p class="lead">{cards.plain(path.summary)}</p>'
        f'<p class="count">{_lessons(len(modules))} · {minutes}</p>{cards.keep()}'
        f'<div class="street list"><ol class="hopscotch">{squares}</ol></div>'
        + cards.contact_lines(catalogue.direction(path.direction))
    )


def _square(number: int, module: Module) -> str:
    svg = next((m.svg for m in module.media if m.name == module.pictogram), "")
    minutes = _("{n} min").format(n=module.duration)
    return (
        f'<li><a href="{_UP}{module_path(module.id)}" data-module="{module.id}"><i>{number}</i>'
        f"{cards.drawing(svg)}<b>{cards.plain(module.title)}</b>"
        f'<small><span class="minutes">{minutes}</span></small></a></li>'
    )
