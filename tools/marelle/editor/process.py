"""The process that an editor starts: its two streams, kept to the protocol, and how it is ended."""

import os
import signal
import sys
from collections.abc import Callable
from typing import BinaryIO


def streams() -> tuple[BinaryIO, BinaryIO]:
    """Return where an editor is heard and answered; nothing else is read or written there."""
    ear, mouth = _apart(0, "rb"), _apart(1, "wb")
    os.dup2(2, 1)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 0)
    return ear, mouth


def _apart(number: int, mode: str) -> BinaryIO:
    stream: BinaryIO = os.fdopen(os.dup(number), mode)  # type: ignore[assignment]
    return stream


def when_killed(leave: Callable[[], None]) -> None:
    """Have *leave* called when the process is told to end, which it then does."""

    def end(number: int, _frame: object) -> None:
        leave()
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    signal.signal(signal.SIGTERM, end)
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, end)
