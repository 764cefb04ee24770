"""Visits: lines of access logs in, how often each code was opened in each week out.

Left out: what is no page given (an error, a redirection, which the page itself follows), what asks
for less than a page (``HEAD``), programs, codes that nobody printed. Only counts stay: what tells
one visitor from another is mixed with a number drawn for this run, and forgotten after half an hour
of the log.
"""

import os
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from marelle.visits.line import Load, Odd, about_code
from marelle.visits.robots import is_robot

VISIT = 30 * 60
_REMEMBERED = 100_000  # visitors at once; beyond, the oldest are forgotten, and would count again
_UNCHANGED = 304


@dataclass(slots=True)
class Counts:
    """What was counted: ``loads`` by code and by Monday (an ordinal), and the lines left out."""

    loads: Counter[tuple[str, int]] = field(default_factory=Counter)
    lines: int = 0
    odd: int = 0
    robots: int = 0
    failed: int = 0
    unknown: int = 0
    again: int = 0


class Tally:
    """Counts lines. ``visits`` counts once what the same visitor opens again within half an hour.

    *printed* are the codes of the ledger.
    """

    def __init__(self, printed: Collection[str], *, visits: bool = False) -> None:
        self.counts = Counts()
        self._printed = frozenset(printed)
        self._seen: dict[bytes, int] | None = {} if visits else None
        self._salt = os.urandom(16)

    def add(self, lines: Iterable[bytes]) -> None:
        """Count *lines*."""
        counts = self.counts
        for line in lines:
            counts.lines += 1
            try:
                load = about_code(line)
            except Odd:
                counts.odd += bool(line.strip())
                continue
            if load is not None:
                self._count(load)

    def _count(self, load: Load) -> None:
        counts = self.counts
        if not (200 <= load.status < 300 or load.status == _UNCHANGED) or load.method != b"GET":
            counts.failed += 1
        elif is_robot(load.agent):
            counts.robots += 1
        elif load.code not in self._printed:
            counts.unknown += 1
        elif self._seen is not None and self._again(load, self._seen):
            counts.again += 1
        else:
            monday = load.day - (load.day - 1) % 7
            counts.loads[load.code, monday] += 1

    def _again(self, load: Load, seen: dict[bytes, int]) -> bool:
        """Tell whether the visitor opened this code less than half an hour before."""
        whole = b"\0".join((load.who, load.agent, load.code.encode()))
        visitor = blake2b(whole, digest_size=8, key=self._salt).digest()
        before = seen.pop(visitor, None)
        seen[visitor] = load.moment
        if len(seen) > _REMEMBERED:
            del seen[next(iter(seen))]
        return before is not None and abs(load.moment - before) < VISIT
