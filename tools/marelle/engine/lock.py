"""One build at a time in one ``build/`` folder: a lock that says who holds it, and since when.

The lock is the system's own (``lockf``), so it dies with its owner, however it dies: nothing is
ever left to take over by hand. What is written in the file is only there to be read by the others.
"""

import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from marelle.engine.refusal import Refusal
from marelle.i18n import _

# Seconds that a command waits for a build under way: that of ``marelle serve`` is soon over.
PATIENCE = 20.0
_LOOK = 0.05
# Windows locks bytes for readers too, so the locked byte lies past the words.
_LOCKED_BYTE = 1 << 16


@contextmanager
def only_builder(build: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock of *build* while the block runs.

    Raises ``Refusal`` if another still holds it after *patience* seconds.
    """
    build.mkdir(parents=True, exist_ok=True)
    # Opened without truncating: the words belong to the owner.
    with os.fdopen(os.open(build / ".lock", os.O_RDWR | os.O_CREAT, 0o644), "r+b") as file:
        end = time.monotonic() + patience
        while not _try_lock(file):
            if time.monotonic() >= end:
                raise Refusal(_sentence(file))
            time.sleep(_LOOK)
        owner = {"pid": os.getpid(), "host": socket.gethostname(), "since": int(time.time())}
        file.truncate(0)
        file.write(json.dumps(owner).encode())
        file.flush()
        yield
        file.truncate(0)


def _sentence(file: IO[bytes]) -> str:
    owner: dict[str, Any]
    try:
        file.seek(0)
        owner = dict(json.loads(file.read()))
        age = max(0, int(time.time()) - int(owner["since"]))
        return _(
            "Une autre construction est en cours ici : processus {pid} sur {host}, "
            "depuis {age} s. Attendez qu’elle finisse, ou arrêtez-la."
        ).format(pid=owner["pid"], host=owner["host"], age=age)
    except (ValueError, KeyError, TypeError):
        # The owner has locked and not yet written its name.
        return _("Une autre construction commence ici. Attendez qu’elle finisse, ou arrêtez-la.")


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _LOCKED_BYTE)
        except (BlockingIOError, PermissionError):
            return False
        return True
