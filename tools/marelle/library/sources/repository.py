"""The library: a git repository in, the bundle of one of its modules out.

git does the fetching, in a folder that is then thrown away: one commit, without submodules, hooks,
links or templates, by the protocols that are allowed and no other (see ``cloning.py``).
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from marelle.library.bundle import Bundle
from marelle.library.sources.cloning import cloned
from marelle.library.sources.folder import from_project


def from_repository(source: str, module: str) -> Bundle:
    """Return the bundle of *module* as the last commit of the default branch has it."""
    with TemporaryDirectory(prefix="marelle-", ignore_cleanup_errors=True) as folder:
        return from_project(cloned(source, Path(folder, "repository")), module)
