"""Publish to a folder: the site is laid in a release of its own, then one rename shows it.

What did not change is the same file as in the release before: a link, no copy. The release that
was compared is the one that is linked from, and the one that ours replaces, or nothing is shown.
"""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.shipping.changes import Changes, between
from marelle.shipping.laying import link, read_by_all, remove
from marelle.shipping.outlived import LIST, outlived, read_list, written_list
from marelle.shipping.parcel import Piece
from marelle.shipping.releases import (
    CURRENT,
    PART,
    RELEASES,
    STALE,
    forgotten,
    next_release,
    overtaken,
)

_READ_BY_ALL = 0o444


class Folder:
    """A folder of this machine, there or not yet."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._current = place / CURRENT
        self._shown = ""
        self._outlived: dict[str, int] = {}

    def changes(self, pieces: Sequence[Piece]) -> Changes:
        """Return what publishing *pieces* would change, file by file as they are there."""
        if self._current.exists() and not self._current.is_symlink():
            sentence = _("« {path} » n’est pas un lien : Marelle n’a pas publié ici.")
            raise Refusal(sentence.format(path=self._current))
        self._shown = self._leads_to()
        there = {}
        if self._shown:
            top = self._place / self._shown
            self._outlived = _list(top / LIST)
            skipped = {LIST, *(self._outlived.keys() - {piece.path for piece in pieces})}
            files = (file for file in sorted(top.rglob("*")) if file.is_file())
            named = ((file.relative_to(top).as_posix(), file) for file in files)
            there = {path: _digest(file) for path, file in named if path not in skipped}
        sizes = {piece.path: piece.size for piece in pieces}
        return between(there, {piece.path: piece.sha256 for piece in pieces}, sizes)

    def publish(self, pieces: Sequence[Piece], changes: Changes) -> None:
        """Lay *pieces* aside, show them, and forget the oldest releases."""
        with read_by_all():
            folder = self._releases()
            name = next_release(place.name for place in folder.iterdir())
            with self._laying(folder / f"{name}{PART}") as release:
                self._fill(release, pieces, changes)
                self._keep_outlived(release, pieces, changes)
                if self._leads_to() != self._shown:
                    raise overtaken(self._place)
                release.rename(folder / name)
        pen = folder / f"{CURRENT}.{name}{PART}"
        pen.symlink_to(Path(RELEASES, name), target_is_directory=True)
        pen.replace(self._current)
        for old in forgotten([place.name for place in folder.iterdir()], name):
            shutil.rmtree(folder / old, ignore_errors=True)

    def _leads_to(self) -> str:
        return str(self._current.readlink()) if self._current.is_symlink() else ""

    def _releases(self) -> Path:
        """Return the folder of releases, without what is nobody's: it would fill the disk."""
        folder = self._place / RELEASES
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileNotFoundError as error:  # as in /proc, where nothing can be made
            sentence = _(
                "Aucun dossier ne peut être créé dans « {path} » : "
                "écrivez un autre endroit dans « folder »."
            )
            raise Refusal(sentence.format(path=self._place)) from error
        for half in folder.glob(f"*{PART}"):
            if half.lstat().st_mtime < time.time() - STALE * 3600:
                remove(half)
        return folder

    @contextmanager
    def _laying(self, release: Path) -> Iterator[Path]:
        """Make a *release* to fill; nothing of it stays when the block fails."""
        try:
            release.mkdir()
        except FileExistsError as error:
            raise overtaken(self._place) from error
        try:
            yield release
        except BaseException as error:
            shutil.rmtree(release, ignore_errors=True)
            if isinstance(error, OSError) and self._leads_to() != self._shown:
                raise overtaken(self._place) from error
            raise

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
                link(self._place / self._shown / piece.path, goal)

    def _keep_outlived(self, release: Path, pieces: Sequence[Piece], changes: Changes) -> None:
        stay = outlived(self._outlived, changes.removed, (piece.path for piece in pieces))
        for path in stay:
            source, goal = self._place / self._shown / path, release / path
            if source.is_file() and not source.is_symlink():
                goal.parent.mkdir(parents=True, exist_ok=True)
                link(source, goal)
        if stay:
            (release / LIST).write_text(written_list(stay), "utf-8")


def _list(file: Path) -> dict[str, int]:
    return read_list(file.read_text("utf-8", "replace")) if file.is_file() else {}


def _digest(file: Path) -> str:
    """Return what *file* holds; nothing when a web server may not read it: it goes again."""
    if file.is_symlink() or file.stat().st_mode & _READ_BY_ALL != _READ_BY_ALL:
        return ""
    return sha256(file.read_bytes()).hexdigest()
