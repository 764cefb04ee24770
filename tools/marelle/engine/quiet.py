"""Processes that begin or end at a bad moment, without a traceback or a warning of Python's own."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

_CLEARED = "ignore::UserWarning:multiprocessing.resource_tracker"


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait: a process that is left half started would tell of it by a traceback."""
    if current_thread() is not main_thread():
        yield
        return
    caught: list[int] = []
    asked = (signal.SIGINT, signal.SIGTERM)
    before = {each: signal.signal(each, lambda n, _frame: caught.append(n)) for each in asked}
    try:
        yield
    finally:
        for each, way in before.items():
            signal.signal(each, signal.SIG_DFL if way is None else way)
    for number in caught:
        signal.raise_signal(number)


def start_the_server() -> None:
    """Start it deaf to Ctrl-C, which a terminal sends to every process: only we answer.

    What clears away the semaphores of processes that were killed does it without a word. It comes
    first: as it starts, Python lets Ctrl-C through again.
    """
    from multiprocessing import forkserver, resource_tracker

    if _CLEARED not in sys.warnoptions:
        sys.warnoptions.append(_CLEARED)  # the process that clears is started with ours
    with undisturbed():
        resource_tracker.ensure_running()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            forkserver.ensure_running()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
