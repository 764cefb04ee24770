"""Stages 1 to 5 in a process of its own, so that no save waits for the whole site.

Orders come in, one build at a time and only the last counts; reports go out. The process stays, and
what it has imported and remembers with it.
"""

import os
import sys
import traceback
from collections.abc import Callable
from threading import Condition, Thread
from typing import TYPE_CHECKING

from marelle.engine.refusal import Refusal
from marelle.engine.run import JobBroken
from marelle.outputs import outputs
from marelle.pipeline import Order, build
from marelle.report import Report

if TYPE_CHECKING:
    from marelle.engine.pools import Pool

# Seconds without a save before a build begins; before another try, when another build holds it.
_CALM, _LATER = 0.5, 2.0
# The priority of a process that others come before: the scale is that of nice(1).
_BEHIND = 5
Ended = Report | Exception
Tell = Callable[[int, Ended], None]


def build_whole(order: Order) -> Ended:
    """Build, on the worker; what it raises comes back as a value."""
    try:
        return build(order, outputs)
    except (Refusal, OSError, MemoryError, JobBroken) as error:
        return error
    except Exception:
        return JobBroken("", traceback.format_exc())


def build_behind(order: Order) -> Ended:
    """Build as ``build_whole``, after whatever else the machine has to do: the browser is at it."""
    if sys.platform != "win32":
        os.setpriority(os.PRIO_PROCESS, 0, _BEHIND)
    return build_whole(order)


class Whole:
    """``ask`` for a build of a state by its number; *tell* is called with what became of it."""

    def __init__(self, order: Order, tell: Tell) -> None:
        self._order, self._tell = order, tell
        self._asked = Condition()
        self._number: int | None = None
        self._closed = False
        self._pool: Pool | None = None
        self._thread = Thread(target=self._follow, daemon=True)

    def now(self) -> Ended:
        """Build at once, and return what became of it; then whatever is asked for."""
        ended = self._built(build_whole)
        self._thread.start()
        return ended

    def ask(self, number: int) -> None:
        """Ask for a build, some time after the last save."""
        with self._asked:
            self._number = number
            self._asked.notify()

    def close(self) -> None:
        """End, whatever runs: what is published stays whole."""
        with self._asked:
            self._closed = True
            self._asked.notify()
        if self._pool is not None:
            self._pool.leave()

    def _follow(self) -> None:
        while True:
            with self._asked:
                self._asked.wait_for(lambda: self._closed or self._number is not None)
                while not self._closed and self._asked.wait(_CALM):
                    pass
                number, self._number = self._number, None
            if self._closed:
                return
            ended = self._built(build_behind)
            if not self._closed and number is not None:
                self._tell(number, ended)
                if isinstance(ended, Refusal):
                    self._again(number)

    def _again(self, number: int) -> None:
        """Ask again a little later: somebody else builds here, or the worker was killed."""
        with self._asked:
            self._asked.wait_for(lambda: self._closed or self._number is not None, _LATER)
            if self._number is None:
                self._number = number

    def _built(self, way: Callable[[Order], Ended]) -> Ended:
        from marelle.engine.pools import processes

        if self._pool is None:
            self._pool = processes(1)
        try:
            return next(ended for _rank, ended in self._pool.spread(way, [self._order]))
        except Refusal as refusal:
            self._pool = None
            return refusal
