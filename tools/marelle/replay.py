"""``marelle check --learners``: a project and its catalogue in, what golden learners find out.

Only modules that have learners are looked into.
"""

from collections.abc import Iterator
from pathlib import Path

from marelle.catalogue.folder import read_folder
from marelle.catalogue.learners import LEARNERS, learners_of
from marelle.catalogue.outcomes import differences
from marelle.diagnostics import Diagnostic
from marelle.model import Catalogue
from marelle.model.learner import Learner
from marelle.read.listing import MODULES, scan


def replayed(root: Path, catalogue: Catalogue) -> tuple[int, list[Diagnostic]]:
    """Return how many learners were played, and what is not as they expect."""
    modules = {module.id: module for module in catalogue.modules}
    every = [(modules[name], learner) for name, learner in learners(root) if name in modules]
    return len(every), [found for each in every for found in differences(*each)]


def learners(root: Path) -> Iterator[tuple[str, Learner]]:
    """Yield every golden learner of the project in *root*, with the name of its module."""
    listing, _found = scan(root)
    for name, files in listing.modules.items():
        if any(file.path == f"{MODULES}/{name}/{LEARNERS}" for file in files):
            for learner in learners_of(read_folder(root, name, files, listing.refused)):
                yield name, learner
