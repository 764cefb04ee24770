"""The library: what a person typed in, the bundle that it names out, from wherever it is.

``SOURCE[#module]`` is a folder, a zip, a git repository, or the address of another site. Nothing of
it is run, nothing is written in the project.
"""

import os
from pathlib import Path

from marelle.catalogue.files import PACKAGE_MOST
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.bundle import Bundle
from marelle.library.pack import unzipped
from marelle.library.sources.address import is_address, is_repository
from marelle.library.sources.folder import SIGN, from_project
from marelle.library.sources.repository import from_repository
from marelle.library.sources.site import NoCatalogue, from_site


def fetch(word: str, start: Path) -> Bundle:
    """Return the module that *word* names, a path of it being seen from *start*.

    Raises ``Unfit`` for what cannot be taken, ``Refusal`` for what cannot be found or reached.
    """
    source, _hash, module = word.partition("#")
    if not source or source.startswith("-") or not word.isprintable():
        raise Refusal(_("« {word} » n’est pas une source.").format(word=word))
    if is_repository(source):
        return from_repository(source, module)
    if is_address(source):
        try:
            return from_site(source, module)
        except NoCatalogue:
            return from_repository(source, module)
    path = (start / source).resolve()
    if path.is_file():
        return _from_zip(path)
    if (path / "module.yml").is_file() and (path.parents[2] / SIGN).is_file() and not module:
        return from_project(path.parents[2], path.name)
    if (path / SIGN).is_file():
        return from_project(path, module)
    if path.is_dir():
        return from_repository(str(path), module)
    raise Refusal(_("« {word} » n’existe pas.").format(word=source))


def recorded(word: str, start: Path, root: Path) -> str:
    """Return what the sheet keeps of *word*: an address as it is, a path as seen from *root*.

    A link on the way stays as it was typed: a build publishes through links, and moves them.
    """
    source = word.partition("#")[0]
    if is_repository(source) or is_address(source):
        return source
    place = Path(os.path.normpath(start / source))
    if not place.exists() or not place.samefile(start / source):  # « link/.. »
        place = (start / source).resolve()
    try:
        return Path(os.path.relpath(place, root.resolve())).as_posix()
    except ValueError:  # another drive of Windows
        return place.as_posix()


def _from_zip(path: Path) -> Bundle:
    with path.open("rb") as opened:
        return unzipped(path.name, opened.read(PACKAGE_MOST + 1))
