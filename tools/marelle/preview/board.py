"""What is told to the pages that are open: what they show now, and what is to be mended.

States come in, each with a number; whoever waits is told when there is another. What is told of
one page alone is asked of *about*.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Any


class Board:
    """Call ``tell`` with what changed; pages ``wait`` for what they have not seen."""

    def __init__(self, about: Callable[[str], Any] = lambda _page: None) -> None:
        self.about = about
        self._changed = Condition()
        self._number = 0
        self._open: Counter[str] = Counter()
        self._state: dict[str, Any] = {}

    def tell(self, **state: Any) -> None:
        """Tell everybody; what is not given stays."""
        with self._changed:
            self._state = {**self._state, **state}
            self._number += 1
            self._changed.notify_all()

    @property
    def state(self) -> dict[str, Any]:
        """What is told now."""
        return self._state

    def wait(self, number: int, patience: float) -> int:
        """Return the number of the state, once it is not *number* any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, patience)
            return self._number

    @contextmanager
    def looking(self, page: str) -> Iterator[None]:
        """Count a *page* among those that are open."""
        with self._changed:
            self._open[page] += 1
        try:
            yield
        finally:
            with self._changed:
                self._open[page] -= 1

    def looked_at(self, label: str) -> bool:
        """Tell whether a page of a job is open: a lesson by its id, an article by ``a/<id>``."""
        with self._changed:
            return any(count > 0 and f"/{label}/" in page for page, count in self._open.items())
