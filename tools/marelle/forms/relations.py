"""What names something else: the path of a key in, where its form finds the names to offer.

A key is one of these only where it is a word, or a list of words: where things are defined their
own names are typed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SHARED = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What may be named: a collection, or the list of a shared file; what is written, and shown."""

    among: str
    value: str = "{{slug}}"
    shown: str = "title"

    @property
    def shared(self) -> bool:
        """Whether the names are those of a list in a shared file."""
        return self.value != "{{slug}}"


_DIRECTION = Named(among="directions", value="code", shown="name")
_COLLECTION = Named(among="collections", value="id")
_COMPETENCE = Named(among="competences", value="id")
_MODULE, _CHALLENGE, _PATH = (Named(among=name) for name in ("modules", "challenges", "paths"))
# By the name of the key wherever it is, or by its whole path from the name of its schema.
_KEYS = {
    "direction": _DIRECTION,
    "directions": _DIRECTION,
    "recommended_for": _DIRECTION,
    "collection": _COLLECTION,
    "collections": _COLLECTION,
    "trades": Named(among="trades", value="id"),
    "competence": _COMPETENCE,
    "competences": _COMPETENCE,
    "module.competences.id": _COMPETENCE,
    "module": _MODULE,
    "modules": _MODULE,
    "equivalent_to": _MODULE,
    "path.steps.choice": _MODULE,
    "path.steps.evaluation": _MODULE,
    "path.steps.episode": Named(among="episodes"),
    "positioning": Named(among="positioning"),
    "challenge": _CHALLENGE,
    "badges.badges.when.challenges.ids": _CHALLENGE,
    "path": _PATH,
    "badges.badges.when.paths.ids": _PATH,
}


def nameless(at: str, known: Callable[[str], bool]) -> bool:
    """Tell whether the key *at* names what a shared file holds, when the project has not it."""
    named = _named(at)
    return named is not None and named.shared and not known(named.among)


def related(at: str, known: Callable[[str], bool]) -> dict[str, Any] | None:
    """Return the field of the key *at* if it names something that is *known*."""
    named = _named(at)
    if named is None or not known(named.among):
        return None
    if not named.shared:
        return {
            "widget": "relation",
            "collection": named.among,
            "value_field": named.value,
            "display_fields": [named.shown],
            "search_fields": [named.shown],
        }
    value, shown = (f"{named.among}.*.{key}" for key in (named.value, named.shown))
    return {
        "widget": "relation",
        "collection": SHARED,
        "file": named.among,
        "value_field": value,
        "display_fields": [shown],
        "search_fields": [shown, value],
    }


def _named(at: str) -> Named | None:
    return _KEYS.get(at) or _KEYS.get(at.rpartition(".")[2])
