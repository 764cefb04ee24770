"""Stage 3, model: what was read in, the modules that a preview shows out.

An author may want one module alone, or no draft. What a path, a printed code or another module
shown names stays: without it, nothing would hold together. Of what is published, see ``unread``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from marelle.catalogue.loaded import (
    LoadedModule,
    LoadedOverlay,
    LoadedSeries,
    LoadedShared,
    Reference,
)

DRAFT = "draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which modules are shown: ``alone`` names the only one, empty for all; or no ``drafts``.

    A choice is ``firm`` when what it leaves out must be out: who names it is told.
    """

    alone: str = ""
    drafts: bool = True
    firm: bool = False


EVERY = Choice()
# Of what is published: no draft, but those that paper opens.
READ_OVER = Choice(drafts=False, firm=True)


def chosen(
    shared: LoadedShared,
    modules: Mapping[str, LoadedModule],
    others: Sequence[LoadedSeries | LoadedOverlay],
    choice: Choice,
) -> list[LoadedModule]:
    """Return the modules of *choice* and those that something shown names, in their order."""
    if choice == EVERY:
        return [*modules.values()]
    kept = {name for name, module in modules.items() if _wanted(module, choice)}
    names = {*_named(shared.references), *(c.target.id for c in shared.codes)}
    names |= set(chain.from_iterable(_named(each.references) for each in others))
    waiting = [*names, *chain.from_iterable(_named(modules[name].references) for name in kept)]
    while waiting:
        name = waiting.pop()
        if name in modules and name not in kept:
            kept.add(name)
            waiting += _named(modules[name].references)
    return [module for name, module in modules.items() if name in kept]


def _wanted(module: LoadedModule, choice: Choice) -> bool:
    if choice.alone:
        return module.id == choice.alone
    return choice.drafts or module.module is None or module.module.review != DRAFT


def _named(references: Iterable[Reference]) -> Iterator[str]:
    return (each.id for each in references if each.kind == "module")
