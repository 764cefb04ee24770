"""Before stage 1: the changes of a project, one after the other, however they are made.

The folder of a project comes in; a survey and the paths that differ from the one before go out.
The system says when and where to look (``eyes.py``); what changed is told by the survey alone, so
that a rename, a checkout, a tree taken away and put back are never misread.
"""

from collections.abc import Iterator, Set
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from time import sleep

from marelle.engine.survey import Survey, survey, survey_again
from marelle.preview.eyes import Eyes

# Seconds after which a file that was just written is looked at again: see ``Stamp.fresh``.
_SOON = 0.06


class Watch:
    """Call ``changes`` for what changed; ``close`` it from elsewhere to end them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._closed = False
        self._eyes = Eyes(root)

    def changes(self, seen: Survey) -> Iterator[tuple[Survey, frozenset[str]]]:
        """Yield each survey that differs from the last, first *seen*, and the paths that do."""
        fresh = self._fresh(seen)
        while True:
            folders = self._eyes.wait(_SOON if fresh else 0)
            if self._closed:
                return
            try:
                now = self._now(seen, folders)
                if self._emptied(seen, now):  # many editors empty a file, then write it
                    sleep(_SOON)
                    now = survey(self._root)
                still = self._fresh(now)
            except OSError:  # taken away as one looked: something changes, one looks again
                self._eyes.look_around()
                continue
            again = {path for path in fresh if fresh[path] != still.get(path, self._digest(path))}
            changed = differing(seen, now) | again
            if changed:
                self._eyes.follow(changed)
                yield now, frozenset(changed)
            seen, fresh = now, still

    def close(self) -> None:
        """Let ``changes`` end."""
        self._closed = True
        self._eyes.look_around()
        self._eyes.close()

    def _now(self, seen: Survey, folders: Set[str] | None) -> Survey:
        """Return what is now, where only *folders* may differ; anywhere for ``None``."""
        return (
            None if folders is None else survey_again(self._root, seen, sorted(folders))
        ) or survey(self._root)

    def _emptied(self, seen: Survey, now: Survey) -> bool:
        """Tell whether a file that had something in it has nothing now."""
        return any(
            stamp.size == 0
            for path, stamp in now.stamps.items() - seen.stamps.items()
            if not path.endswith("/") and path in seen.stamps and seen.stamps[path].size
        )

    def _fresh(self, now: Survey) -> dict[str, str]:
        """Return the digests of files that may change again without another date."""
        fresh = (path for path, stamp in now.stamps.items() if stamp.fresh(now.at))
        return {path: self._digest(path) for path in fresh if not path.endswith("/")}

    def _digest(self, path: str) -> str:
        file = self._root / path
        try:
            if not S_ISREG(file.lstat().st_mode):  # a pipe waits, a link may lead to no end
                return ""
            return sha256(file.read_bytes()).hexdigest()
        except OSError:
            return ""


def differing(before: Survey, now: Survey) -> Set[str]:
    """Return the paths whose stamps are not the same, those of one side alone included."""
    return {path for path, _stamp in before.stamps.items() ^ now.stamps.items()}
