"""Where work runs: here, on processes of this machine, or on a Dask cluster.

All three are ``concurrent.futures.Executor``; nothing is scheduled by us beyond cutting the work in
chunks and keeping few of them under way, so that memory does not grow with the catalogue.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import ExitStack
from importlib import import_module
from typing import Any, Self, TypeVar

from marelle.engine.refusal import Refusal
from marelle.engine.toolchain import toolchain
from marelle.i18n import _

Item = TypeVar("Item")
Result = TypeVar("Result")
# Less work than this costs less than starting processes for it.
_FEW = 12
_CHUNK = 20
_DASK = "dask:"
# Seconds a cluster has to answer.
_ANSWER = 10


class AnotherToolchain(Exception):
    """A worker's Marelle, Python or libraries are not ours: its bytes could differ."""


class Workers:
    """``inline``, ``processes`` or ``dask:ADDRESS``; ``jobs`` processes, all the cores if 0.

    A context: processes are started by the first work that is worth it, and ended on the way out.
    """

    def __init__(self, choice: str = "processes", jobs: int = 0) -> None:
        self._choice = choice
        self._width = 1 if choice == "inline" else jobs or os.cpu_count() or 1
        self._executor: Executor | None = None
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exit_: object) -> None:
        if self._executor is not None:
            # After an error or Ctrl-C, what waits is dropped; what runs is left to end.
            self._executor.shutdown(wait=True, cancel_futures=True)
        self._open.close()

    def spread(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result]]:
        """Yield ``(index, function(item))`` for each item, as they come.

        *function* and items are picklable, results too. Raises ``Refusal`` when a worker dies.
        """
        remote = self._choice.startswith(_DASK)
        if not remote and (self._width == 1 or len(items) <= _FEW):
            yield from ((i, function(item)) for i, item in enumerate(items))
            return
        try:
            yield from self._spread(function, items)
        except BrokenProcessPool as error:
            raise Refusal(
                _(
                    "Un processus de travail a été arrêté par le système, sans doute faute de "
                    "mémoire. Relancez avec « --jobs 1 »."
                )
            ) from error
        except AnotherToolchain as error:
            raise Refusal(
                _("La grappe n’a pas les mêmes versions de Marelle, de Python ou de ses outils.")
            ) from error

    def _spread(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result]]:
        executor = self._started()
        size = max(1, min(_CHUNK, len(items) // (self._width * 4)))
        starts = iter(range(0, len(items), size))
        under_way: dict[Future[list[Result]], int] = {}
        while True:
            for start in starts:
                chunk = list(items[start : start + size])
                under_way[executor.submit(run_chunk, toolchain(), function, chunk)] = start
                if len(under_way) > self._width * 2:
                    break
            if not under_way:
                return
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                start = under_way.pop(future)
                yield from enumerate(future.result(), start)

    def _started(self) -> Executor:
        if self._executor is None:
            if self._choice.startswith(_DASK):
                self._executor, self._width = self._cluster(self._choice.removeprefix(_DASK))
            else:
                self._executor = _processes(self._width)
        return self._executor

    def _cluster(self, address: str) -> tuple[Executor, int]:
        try:
            distributed: Any = import_module("distributed")
        except ImportError as error:
            sentence = _("« --executor dask » demande la bibliothèque « distributed ».")
            raise Refusal(sentence) from error
        try:
            client = distributed.Client(address, timeout=_ANSWER, set_as_default=False)
        except (OSError, ValueError) as error:
            sentence = _("Aucune grappe Dask ne répond à l’adresse {address}.")
            raise Refusal(sentence.format(address=address)) from error
        self._open.callback(client.close)
        return client.get_executor(pure=False), max(1, sum(client.nthreads().values()))


def run_chunk(
    expected: str, function: Callable[[Item], Result], chunk: Sequence[Item]
) -> list[Result]:
    """Run on a worker: *function* of each item, if the worker's toolchain is the *expected* one."""
    if toolchain() != expected:
        raise AnotherToolchain
    return [function(item) for item in chunk]


def _processes(width: int) -> ProcessPoolExecutor:
    import multiprocessing

    # A fresh process for all: a fork of ours would inherit open files and half-held locks.
    way = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context: Any = multiprocessing.get_context(way)
    if way == "forkserver":
        context.set_forkserver_preload(["marelle.engine.run"])
    return ProcessPoolExecutor(width, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Let no worker outlive a build that was killed: a waiting worker would never know."""
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()
