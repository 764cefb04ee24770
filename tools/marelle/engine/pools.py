"""Work on other processes, through any ``concurrent.futures.Executor``: a pool, or a Dask cluster.

Nothing is scheduled by us beyond cutting the work in chunks and keeping few of them under way, so
that memory does not grow with the catalogue.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from threading import Thread
from typing import Any

from marelle import i18n
from marelle.engine.executors import Item, Result
from marelle.engine.frozen import PausedCollection
from marelle.engine.quiet import start_the_server, undisturbed
from marelle.engine.refusal import Refusal
from marelle.engine.toolchain import toolchain
from marelle.i18n import _

_CHUNK = 20
# Seconds a cluster has to answer.
_ANSWER = 10


class AnotherToolchain(Exception):
    """A worker's Marelle, Python or libraries are not ours: its bytes could differ."""


@dataclass(frozen=True, slots=True)
class Pool:
    """An executor of *width* workers.

    ``close`` drops what waits, lets what runs end, and ends them; ``leave`` does not wait.
    """

    executor: Executor
    width: int
    close: Callable[[], object]
    leave: Callable[[], object]

    def spread(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result]]:
        """Yield ``(rank, function(item))`` for each item, as they come; see ``Workers``."""
        try:
            yield from self._spread(function, items)
        except BrokenProcessPool as error:
            raise Refusal(
                _(
                    "Un processus de travail a été arrêté par le système, sans doute faute de "
                    "mémoire. Relancez avec « --jobs 1 »."
                )
            ) from error
        except AnotherToolchain as error:
            raise Refusal(
                _(
                    "Un processus de travail n’a pas les mêmes versions que cette commande : "
                    "Marelle, Python ou une bibliothèque. Mettez-les d’accord, puis relancez."
                )
            ) from error

    def _spread(
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[int, Result]]:
        home = (toolchain(), i18n.current())
        size = max(1, min(_CHUNK, len(items) // (self.width * 4)))
        starts = iter(range(0, len(items), size))
        under_way: dict[Future[list[Result]], int] = {}
        while True:
            for start in starts:
                chunk = list(items[start : start + size])
                with undisturbed():
                    under_way[self.executor.submit(run_chunk, home, function, chunk)] = start
                if len(under_way) > self.width * 2:
                    break
            if not under_way:
                return
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                yield from enumerate(future.result(), under_way.pop(future))


def run_chunk(
    home: tuple[str, str], function: Callable[[Item], Result], chunk: Sequence[Item]
) -> list[Result]:
    """Run on a worker: *function* of each item, with the toolchain and the language of *home*."""
    expected, language = home
    if toolchain() != expected:
        raise AnotherToolchain
    i18n.use(language)
    with PausedCollection():
        return [function(item) for item in chunk]


def processes(width: int) -> Pool:
    """Return a pool of *width* processes of this machine."""
    # A fresh process for all: a fork of ours would inherit open files and half-held locks.
    way = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context: Any = multiprocessing.get_context(way)
    if way == "forkserver":
        context.set_forkserver_preload(["marelle.load"])
        start_the_server()
    pool = ProcessPoolExecutor(width, context, _end_with_parent)
    return Pool(pool, width, partial(pool.shutdown, cancel_futures=True), _end_children)


def _end_children() -> None:
    for child in multiprocessing.active_children():
        child.terminate()


def cluster(address: str) -> Pool:
    """Return the workers of the Dask cluster whose scheduler listens at *address*."""
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        sentence = _("« --executor dask » demande la bibliothèque « distributed ».")
        raise Refusal(sentence) from error
    try:
        client = distributed.Client(address, timeout=_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        sentence = _("Aucune grappe Dask ne répond à l’adresse {address}.")
        raise Refusal(sentence.format(address=address)) from error
    width = max(1, sum(client.nthreads().values()))
    return Pool(client.get_executor(pure=False), width, client.close, client.close)


def _end_with_parent() -> None:
    """Let no worker outlive a build that was killed: a waiting worker would never know.

    It leaves Ctrl-C to its parent, which says one sentence.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()
