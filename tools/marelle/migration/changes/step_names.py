"""Version 2: the steps of a path have names of their own, which phones know them by.

The first paths were lists of modules, and a step was known by its module. It still is when it says
nothing; but said, the name stays when the module is renamed or another takes its place.
"""

from collections.abc import Iterator

from marelle.diagnostics import Edit
from marelle.i18n import N_
from marelle.migration.base import Change
from marelle.read.document import Document
from marelle.renaming.places import step_edits

_PATHS = "content/paths/"


def edits(document: Document) -> Iterator[Edit]:
    """Yield the name of each step that is known by its module."""
    if document.path.startswith(_PATHS):
        modules = {
            step.get(key): None
            for step in document.root.records("steps")
            for key in ("module", "evaluation")
            if isinstance(step.get(key), str)
        }
        for module in modules:
            yield from step_edits(document, module)


CHANGE = Change(to=2, title=N_("chaque étape d’un parcours dit son nom"), edits=edits)
