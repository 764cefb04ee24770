"""Where work runs: here, on processes of this machine, or on a Dask cluster.

Functions and items come in, results go out with the rank of their item. Little work runs here,
whatever was chosen: starting processes would cost more. What a pool needs is imported with it.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from marelle.engine.pools import Pool

Item = TypeVar("Item")
Result = TypeVar("Result")
INLINE, PROCESSES, DASK = "inline", "processes", "dask:"
_FEW = 12


class Workers:
    """``inline``, ``processes`` or ``dask:ADDRESS``; *jobs* processes, all the cores if 0.

    A context: a pool is started by the first work that is worth it, and ended on the way out;
    at once, when what comes out is a Ctrl-C.
    """

    def __init__(self, choice: str = PROCESSES, jobs: int = 0) -> None:
        self._choice = choice
        self._width = 1 if choice == INLINE else jobs or os.cpu_count() or 1
        self._pool: Pool | None = None

    @property
    def remote(self) -> bool:
        """Whether work leaves this machine."""
        return self._choice.startswith(DASK)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is not None:
            if kind is KeyboardInterrupt:
                self._pool.leave()
            self._pool.close()

    def spread(
        self, function: Callable[[Item], Result], items: Sequence[Item], few: int = _FEW
    ) -> Iterator[tuple[int, Result]]:
        """Yield ``(rank, function(item))`` for each item, as they come.

        *function* and items are picklable, results too. Up to *few* items are not worth a pool.
        Raises ``Refusal`` when a worker dies, or is not made of the same versions.
        """
        if not items:
            return
        if self.remote or (self._width > 1 and len(items) > few):
            yield from self._started().spread(function, items)
        else:
            yield from ((rank, function(item)) for rank, item in enumerate(items))

    def _started(self) -> "Pool":
        if self._pool is None:
            from marelle.engine import pools

            if self.remote:
                self._pool = pools.cluster(self._choice.removeprefix(DASK))
            else:
                self._pool = pools.processes(self._width)
        return self._pool
