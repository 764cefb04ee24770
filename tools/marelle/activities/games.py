"""Stage 3, model: what games may ask of modules. Modules in, names of questions out.

A question is named ``module#item``, in the lists of the site and in what phones keep.
"""

from collections.abc import Iterable, Iterator

from marelle.activities import activity_types
from marelle.model import Challenge, Module


def playable(module: Module) -> dict[str, str]:
    """Return the activities of *module* that a game may ask, each with a game of its own.

    That is ``closed``, ``pairs`` or nothing: see ``ActivityType.game``.
    """
    kinds = activity_types()
    return {name: kinds[t].game for name, t in module.activities if kinds[t].playable}


def questions_of(challenge: Challenge, modules: Iterable[Module]) -> Iterator[str]:
    """Yield the questions that *challenge* is drawn from."""
    for module in modules:
        if module.id in challenge.modules or module.collection in challenge.collections:
            yield from (f"{module.id}#{item}" for item in playable(module))
