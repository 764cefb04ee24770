"""Publish to a folder: the site is laid in a release of its own, then one rename shows it.

What did not change is the same file as in the release before: a link, no copy.
"""

import os
import shutil
import time
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.shipping.changes import Changes, between
from marelle.shipping.parcel import Piece
from marelle.shipping.releases import CURRENT, KEPT, RELEASES, STALE, next_release


class Folder:
    """A folder of this machine, there or not yet."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._current = place / CURRENT

    def changes(self, pieces: Sequence[Piece]) -> Changes:
        """Return what publishing *pieces* would change, file by file as they are there."""
        if self._current.exists() and not self._current.is_symlink():
            sentence = _("« {path} » n’est pas un lien : Marelle n’a pas publié ici.")
            raise Refusal(sentence.format(path=self._current))
        there = {
            file.relative_to(self._current).as_posix(): sha256(file.read_bytes()).hexdigest()
            for file in sorted(self._current.rglob("*"))
            if file.is_file()
        }
        sizes = {piece.path: piece.size for piece in pieces}
        return between(there, {piece.path: piece.sha256 for piece in pieces}, sizes)

    def publish(self, pieces: Sequence[Piece], changes: Changes) -> None:
        """Lay *pieces* aside, show them, and forget the oldest releases."""
        release = self._laid(pieces, changes)
        pen = self._place / f"{CURRENT}.{release.name}"
        pen.unlink(missing_ok=True)
        pen.symlink_to(Path(RELEASES, release.name), target_is_directory=True)
        pen.replace(self._current)
        self._forget(release.name)

    def _laid(self, pieces: Sequence[Piece], changes: Changes) -> Path:
        folder = self._place / RELEASES
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileNotFoundError as error:  # as in /proc, where nothing can be made
            sentence = _(
                "Aucun dossier ne peut être créé dans « {path} » : "
                "écrivez un autre endroit dans « folder »."
            )
            raise Refusal(sentence.format(path=self._place)) from error
        release = folder / next_release(place.name for place in folder.iterdir())
        release.mkdir()
        try:
            self._fill(release, pieces, changes)
        except OSError:  # what was laid of it would fill the disk of the next try
            shutil.rmtree(release, ignore_errors=True)
            raise
        return release

    def _fill(self, release: Path, pieces: Sequence[Piece], changes: Changes) -> None:
        sent, known = changes.to_send, {release}
        for piece in pieces:
            goal = release / piece.path
            if goal.parent not in known:
                goal.parent.mkdir(parents=True, exist_ok=True)
                known.add(goal.parent)
            if piece.path in sent:
                shutil.copyfile(piece.file, goal)
            else:
                _link(self._current / piece.path, goal)

    def _forget(self, shown: str) -> None:
        folder = self._place / RELEASES
        for name in forgotten({p.name: p.stat().st_mtime for p in folder.iterdir()}, shown):
            shutil.rmtree(folder / name, ignore_errors=True)


def forgotten(releases: Mapping[str, float], shown: str) -> list[str]:
    """Return the releases to remove, given their dates: all but the last ones up to *shown*.

    A later one may be another publication at work: it stays a day.
    """
    numbers = sorted(int(name) for name in releases if name.isdigit())
    kept = {str(number) for number in [n for n in numbers if n <= int(shown)][-KEPT:]}
    fresh = time.time() - STALE * 3600
    later = {str(n) for n in numbers if n > int(shown) and releases[str(n)] > fresh}
    return [str(number) for number in numbers if str(number) not in kept | later]


def _link(source: Path, goal: Path) -> None:
    try:
        os.link(source, goal)
    except OSError:  # another disk, or one without links
        shutil.copyfile(source, goal)
