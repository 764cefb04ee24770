"""Before stage 1: what the system tells of the folders of a project, as it happens.

``watchdog`` asks the system (inotify, FSEvents, ReadDirectoryChangesW). It is MkDocs's own: nothing
is added to what is installed. Folders where something happened go out, never what: events say it
in as many ways as there are systems. Where the system cannot tell, one looks now and then.
"""

from collections.abc import Set
from os import sep
from pathlib import Path
from threading import Condition
from time import monotonic
from typing import Any

from marelle.engine.survey import PLACES

# Seconds: several writes that follow each other are one change, but not for ever.
_CALM, _AT_MOST = 0.02, 0.2
# Between two looks when the system says nothing, and when it cannot.
_SLOW, _BLIND = 4.0, 0.4
# They change nothing: hearing them, one would hear oneself read.
_QUIET = frozenset(("opened", "closed_no_write"))


class Eyes:
    """Call ``wait`` for the folders where something happened; ``close`` when done."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._told = Condition()
        self._folders: set[str] = set()
        self._anywhere = False
        self._observer: Any = None
        self._open()

    def wait(self, soon: float = 0) -> Set[str] | None:
        """Return the folders where something happened (``content/``), ``None`` for anywhere.

        It waits for that, or for *soon* seconds; it looks anywhere now and then by itself.
        """
        with self._told:
            patience = _SLOW if self._observer else _BLIND
            if not self._told.wait_for(self._happened, soon or patience):
                return set() if soon else None
            end = monotonic() + _AT_MOST
            while monotonic() < end and self._told.wait(_CALM):
                pass
            folders = None if self._anywhere else self._folders
            self._folders, self._anywhere = set(), False
            return folders

    def look_around(self) -> None:
        """Let ``wait`` end, and have everything looked at."""
        with self._told:
            self._anywhere = True
            self._told.notify()

    def follow(self, changed: Set[str]) -> None:
        """Look at folders that are there anew: a watch ends with the folder it was set on."""
        if not self._observer or any(f"{place}/" in changed for place in PLACES):
            self.close()
            self._open()

    def close(self) -> None:
        """Look no more."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
        self._observer = None

    def _happened(self) -> bool:
        return self._anywhere or bool(self._folders)

    def _hear(self, event: Any) -> None:
        if event.event_type in _QUIET:
            return
        with self._told:
            if event.is_directory and event.event_type != "modified":
                self._anywhere = self._anywhere or self._ours(Path(event.src_path))
            elif not event.is_directory:
                for path in filter(None, (event.src_path, event.dest_path)):
                    self._note(Path(path))
            if self._happened():
                self._told.notify()

    def _ours(self, folder: Path) -> bool:
        return folder.relative_to(self._root).parts[:1] in [(place,) for place in PLACES]

    def _note(self, file: Path) -> None:
        """Note the folder of a file, if it is one of the sources."""
        *folders, name = file.relative_to(self._root).parts
        if folders and folders[0] in PLACES:
            self._folders.add("/".join(folders) + "/")
        elif name in PLACES:
            self._anywhere = True

    def _open(self) -> None:
        from watchdog.events import FileSystemEventHandler
        from watchdog.observers import Observer

        bell = FileSystemEventHandler()
        bell.on_any_event = self._hear  # type: ignore[method-assign]
        observer = Observer()
        try:
            observer.schedule(bell, str(self._root))
            for place in PLACES:
                if (self._root / place).is_dir():
                    observer.schedule(bell, f"{self._root}{sep}{place}", recursive=True)
            observer.start()
        except OSError:
            return  # no more watches to be had, or a disk that tells nothing: one looks instead
        self._observer = observer
