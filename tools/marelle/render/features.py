"""Stage 4, render: the optional features of the player; ``theme/later/`` in, what each says out.

A feature is one folder, and says itself on which pages it is and when it starts.
"""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from marelle import assets
from marelle.render import modules

FOLDER = "later"
KINDS = ("lesson", "hub", "package")
# Where a feature belongs when it does not say: a package stands alone, so it must ask for it.
_EVERYWHERE = ("lesson", "hub")
_WHERE = re.compile(r"^export const where = (\[.*\]);$", re.MULTILINE)
# What a page must hold for a feature to start by itself: anything, when it does not say.
ANYTHING = ":root"
_WHEN = re.compile(r'^export const when = "(.*)";$', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A feature: the kinds of pages it is on, whether it is in their menu.

    ``starts`` is the selector of what makes it start by itself, empty when it does not.
    """

    name: str
    where: tuple[str, ...]
    starts: str
    opens: bool


@lru_cache
def features() -> tuple[Feature, ...]:
    """Return the features: the folders of ``theme/later/``, in name order."""
    found = sorted((assets.folder("theme") / FOLDER).glob("*/feature.js"))
    return tuple(_feature(file) for file in found)


def _feature(file: Path) -> Feature:
    source = file.read_text(encoding="utf-8")
    where, when = _WHERE.search(source), _WHEN.search(source)
    exported = re.findall(r"\w+", modules.exports(source))
    made = Feature(
        name=file.parent.name,
        where=tuple(json.loads(where[1])) if where else _EVERYWHERE,
        starts=(when[1] if when else ANYTHING) if "start" in exported else "",
        opens="open" in exported,
    )
    assert made.starts or made.opens, file
    assert set(made.where) <= set(KINDS), file
    return made
