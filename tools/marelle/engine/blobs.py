"""The cache's bytes: one file per content, named by its SHA-256, linked into what is published.

A blob is used only when it still has the size and the date it was written with; when it has not,
its digest is computed again, and a blob that lies is removed. So a bit flipped in the cache, or a
published file edited in place (it is the same file, by a hard link), is found and made again.
"""

import os
import shutil
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from marelle.engine.index import Index


class Blobs:
    """The folder of blobs; ``index`` remembers the date of each, in nanoseconds."""

    def __init__(self, folder: Path, index: Index) -> None:
        self._folder = folder
        self._index = index
        self._dates = {sha: int(date) for sha, date in index.all("blob")}
        self._nodes: dict[str, tuple[int, int]] = {}
        self._copied: set[str] = set()
        self._ready: set[str] = set()

    def path(self, sha: str) -> Path:
        """Return where the blob of digest *sha* lies, present or not."""
        return Path(self._place(sha))

    def put(self, data: bytes) -> str:
        """Keep *data* and return its SHA-256 in hex."""
        sha = sha256(data).hexdigest()
        if not self.sound(sha, len(data)):
            self._write(sha, data)
        return sha

    def sound(self, sha: str, size: int) -> bool:
        """Tell whether the blob is there and is what it says; one that is not is removed."""
        place = self._place(sha)
        try:
            found = os.stat(place)  # noqa: PTH116 - tens of thousands of them
        except FileNotFoundError:
            return False
        self._nodes[sha] = (found.st_dev, found.st_ino)
        if found.st_size == size and self._dates.get(sha) == found.st_mtime_ns:
            return True
        if found.st_size == size and _digest(place) == sha:
            self._remember(sha, found.st_mtime_ns)
            return True
        Path(place).unlink()
        return False

    def adopt(self, file: Path, sha: str, size: int) -> bool:
        """Take back a published file as the blob *sha*, if it is what it should be."""
        try:
            data = file.read_bytes()
        except OSError:
            return False
        return len(data) == size and sha256(data).hexdigest() == sha and bool(self.put(data))

    def link(self, sha: str, target: str) -> None:
        """Give a sound blob a second name, *target*.

        Where the disk knows no hard links, or no more for this file, *target* is a copy.
        """
        try:
            os.link(self._place(sha), target)
        except (OSError, NotImplementedError):
            # A full disk fails again here, and says so.
            shutil.copyfile(self._place(sha), target)
            self._copied.add(target)

    def renew(self, shas: Iterable[str]) -> None:
        """Give sound blobs a date of today.

        A file that comes back after another one took its place would bear the date it had before,
        and a web server would tell browsers that nothing changed (RFC 9110, 13.1.3).
        """
        for sha in shas:
            os.utime(self._place(sha))
            self._date(sha)

    def is_one_with(self, sha: str, place: os.DirEntry[str]) -> bool:
        """Tell whether a file is the sound blob itself, by another name."""
        found = place.stat(follow_symlinks=False)
        return (found.st_dev, found.st_ino) == self._nodes.get(sha)

    def date(self, sha: str, target: str) -> int:
        """Return the date of *target*, which was given the blob *sha*, in nanoseconds."""
        return Path(target).stat().st_mtime_ns if target in self._copied else self._dates[sha]

    def keep_only(self, shas: set[str]) -> None:
        """Remove every blob that is not in *shas*."""
        for blob in self._folder.glob("*/*"):
            if blob.name not in shas:
                blob.unlink()
        self._index.keep_only("blob", shas)

    def _place(self, sha: str) -> str:
        return f"{self._folder}{os.sep}{sha[:2]}{os.sep}{sha}"

    def _write(self, sha: str, data: bytes) -> None:
        fan = self._folder / sha[:2]
        if sha[:2] not in self._ready:
            fan.mkdir(parents=True, exist_ok=True)
            self._ready.add(sha[:2])
        # Written beside, then renamed: a kill leaves no blob under a name that is not its own.
        # The name of the pen begins no digest, and one writer holds it.
        pen = f"{self._folder.parent}{os.sep}pen"
        try:
            with open(pen, "wb") as file:  # noqa: PTH123 - thousands of them
                file.write(data)
            os.replace(pen, self._place(sha))  # noqa: PTH105
        except BaseException:
            Path(pen).unlink(missing_ok=True)
            raise
        self._date(sha)

    def _date(self, sha: str) -> None:
        found = os.stat(self._place(sha))  # noqa: PTH116
        self._nodes[sha] = (found.st_dev, found.st_ino)
        self._remember(sha, found.st_mtime_ns)

    def _remember(self, sha: str, date: int) -> None:
        self._dates[sha] = date
        self._index.put("blob", sha, str(date).encode())


def _digest(place: str) -> str:
    whole = sha256()
    with Path(place).open("rb") as file:
        while block := file.read(1 << 20):
            whole.update(block)
    return whole.hexdigest()
