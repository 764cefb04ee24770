"""The files that ``marelle media`` is about: those that are named, or all those of the project."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from marelle.i18n import _

if TYPE_CHECKING:
    from marelle.media.measure import Measured

_ENDINGS = (".mp3", ".m4a", ".mp4", ".webm")
_FOLDERS = ("content/podcasts/*/media/*", "content/modules/*/media/*")


def files_word(one: argparse.ArgumentParser) -> None:
    """Add the names of files to a verb."""
    one.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar=_("FICHIER"),
        help=_("des sons ou des vidéos ; sans nom, tous ceux du projet"),
    )


def measured(asked: argparse.Namespace) -> "Iterator[Measured]":
    """Yield what each file is. Raises ``Refusal`` for one that is no sound and no film."""
    from marelle.engine.refusal import Refusal
    from marelle.media.measure import measure

    for path in asked.files or _all(asked):
        one = measure(path) if path.is_file() else None
        if one is None:
            raise Refusal(_("« {path} » n’est ni un son ni une vidéo lisible.").format(path=path))
        yield one


def _all(asked: argparse.Namespace) -> list[Path]:
    from marelle.cli.project import project

    root = project(asked)
    found = (path for pattern in _FOLDERS for path in sorted(root.glob(pattern)))
    return [path for path in found if path.suffix in _ENDINGS]
