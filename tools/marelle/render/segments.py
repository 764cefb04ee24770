"""The shortest writing of a text in a QR symbol (ISO/IEC 18004 §7.4): bytes in, segments out.

Digits alone, capitals with digits, and any byte each have a mode of their own; changing mode costs
a header. The best changes are found exactly, by a walk along the text that keeps, for each mode it
may be in, the cheapest way there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

# Lengths take more bits in larger symbols, §7.4.1 table 3: the last version of each class.
CLASSES = (9, 26, 40)
_MODE_BITS = 4
_SIXTHS = 6  # of a bit: ten bits for three digits and eleven for two characters are whole ones


class Mode(Enum):
    """How characters are written: what it can write, sixths of a bit each, bits of a length."""

    NUMERIC = (b"0123456789", 20, (10, 12, 14))
    ALPHANUMERIC = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", 33, (9, 11, 13))
    BYTE = (bytes(range(256)), 48, (8, 16, 16))

    def __init__(self, writes: bytes, sixths: int, lengths: tuple[int, int, int]) -> None:
        self.writes = frozenset(writes)
        self.sixths = sixths
        self.headers = tuple(_MODE_BITS + length for length in lengths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the text in one mode."""

    mode: Mode
    data: bytes

    def bits(self, size: int) -> int:
        """Return its length in a symbol of the class *size* (0, 1, 2), header included."""
        return self.mode.headers[size] + -(-len(self.data) * self.mode.sixths // _SIXTHS)


def length(segments: Iterable[Segment], size: int) -> int:
    """Return the bits that *segments* take in a symbol of the class *size*."""
    return sum(segment.bits(size) for segment in segments)


def shortest(data: bytes, size: int) -> tuple[Segment, ...]:
    """Return the segments of *data* that take the fewest bits in the class *size*."""
    costs: dict[Mode | None, int] = {None: 0}  # sixths of a bit, to be in each mode by now
    steps: list[dict[Mode, Mode | None]] = []  # the mode that each one is entered from
    for byte in data:
        able = [mode for mode in Mode if byte in mode.writes]
        step = {mode: min(costs, key=lambda past: _enter(mode, past, costs, size)) for mode in able}
        costs = {mode: _enter(mode, step[mode], costs, size) + mode.sixths for mode in able}
        steps.append(step)
    mode = min(costs, key=lambda last: _whole(costs[last]))
    modes: list[Mode] = []
    for step in reversed(steps):
        assert mode is not None  # only the first character is come to from no mode
        modes.append(mode)
        mode = step[mode]
    return tuple(_cut(data, modes[::-1]))


def _enter(mode: Mode, past: Mode | None, costs: dict[Mode | None, int], size: int) -> int:
    if past is mode:
        return costs[past]
    # A segment ends on a whole bit, §7.4.3: its last digits or characters take what they take.
    return _whole(costs[past]) + mode.headers[size] * _SIXTHS


def _whole(sixths: int) -> int:
    return -(-sixths // _SIXTHS) * _SIXTHS


def _cut(data: bytes, modes: list[Mode]) -> Iterator[Segment]:
    start = 0
    for mode, run in groupby(modes):
        end = start + len(list(run))
        yield Segment(mode=mode, data=data[start:end])
        start = end
