"""What an author is told of the page that is open, beside what is wrong: it is published nowhere.

An address and the catalogue of now come in; whether the page is a draft or its folder is there no
more, the minutes of a lesson and how easily its screens read go out, plain data for JSON.
"""

from collections.abc import Collection, Mapping
from typing import Any

from marelle.catalogue import LoadedModule
from marelle.catalogue.chosen import DRAFT
from marelle.ids import article_path, course_path, module_path, positioning_path, variant_path
from marelle.model import Catalogue, Module
from marelle.rules.ease import ease, mean

# Below it lies the page of each module: see ``module_path``.
_MODULES = module_path("").partition("/")[0]


class Aside:
    """Call ``lay`` with what is shown now, and ``about`` with the address of a page."""

    def __init__(self) -> None:
        self._now: tuple[Catalogue, Mapping[str, LoadedModule]] | None = None
        self._folders: Collection[str] | None = None

    def there(self, folders: Collection[str]) -> None:
        """Take *folders* for those of all modules, sound or not."""
        self._folders = folders

    def lay(self, catalogue: Catalogue, modules: Mapping[str, LoadedModule]) -> None:
        """Speak of *catalogue* from now on, made of *modules*."""
        self._now = catalogue, modules

    def about(self, page: str) -> dict[str, Any] | None:
        """Return what is told of *page*, nothing for one that nobody writes as such."""
        if self._gone(page):
            return {"gone": True}
        if self._now is None:
            return None
        catalogue, modules = self._now
        path = page.removeprefix("/")
        for module in catalogue.modules:
            if path == module_path(module.id):
                return _lesson(module, modules)
        reviews = {
            variant_path(v.module.id, v.direction): v.module.review for v in catalogue.variants
        }
        reviews |= {article_path(each.id): each.review for each in catalogue.articles}
        reviews |= {course_path(each.id): each.review for each in catalogue.paths}
        reviews |= {positioning_path(each.id): each.review for each in catalogue.positionings}
        return {"draft": reviews[path] == DRAFT} if path in reviews else None

    def _gone(self, page: str) -> bool:
        """Tell whether *page* is that of a module, its versions included, that has no folder."""
        place, _slash, rest = page.removeprefix("/").partition("/")
        name = rest.partition("/")[0]
        there = self._folders is None or name in self._folders
        return place == _MODULES and bool(name) and not there


def _lesson(module: Module, modules: Mapping[str, LoadedModule]) -> dict[str, Any]:
    """Return what is told of a lesson; minutes and scores are ``None`` where nobody can say."""
    scores = [ease(screen) for screen in module.screens]
    read = modules.get(module.id)
    minutes = read.minutes if read else None
    return {
        "draft": module.review == DRAFT,
        "minutes": None if minutes is None else max(1, round(minutes)),
        "announced": module.duration,
        "ease": {one.screen: one.score for one in scores},
        "whole": mean(scores),
    }
