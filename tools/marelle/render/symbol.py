"""QR symbols (ISO/IEC 18004): a text in, a matrix and its drawing out.

The smallest symbol there is: the shortest segments, the smallest version that holds them at the
level asked for, then the best level that fits the same version. Version 2 at least: version 1 has
no alignment pattern and reads worse.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import groupby

from marelle.render.segments import CLASSES, Mode, Segment, length, shortest

QUIET = 4  # modules of silence on each side, ISO/IEC 18004 §5.3.8
LEVELS = "LMQH"  # of error correction: 7, 15, 25 and 30 % of the codewords, §5.1
_SMALLEST = 2


class TooLongError(ValueError):
    """A text that no symbol holds at the level asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """``rows`` are the dark (True) and light modules, without the quiet zone."""

    text: str
    version: int
    level: str
    rows: tuple[tuple[bool, ...], ...]

    @property
    def size(self) -> int:
        """Modules on a side, quiet zone included."""
        return len(self.rows) + 2 * QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """What a text needs: the version, the level it may have there, and how it is written."""

    version: int
    level: str
    segments: tuple[Segment, ...]


def fit(text: str, least: str = "Q") -> Fit:
    """Return the smallest version that holds *text*, at the level *least* or a better one.

    A text that is not ASCII is written in UTF-8, as phones read it. Raises ``TooLongError``.
    """
    for size, last in enumerate(CLASSES):
        segments = shortest(text.encode(), size)
        bits = length(segments, size)
        version = max(bisect_left(_capacity(least), bits), _SMALLEST)
        if version <= last:
            better = [each for each in LEVELS if bits <= _capacity(each)[version]]
            return Fit(version=version, level=better[-1], segments=segments)
    raise TooLongError(text)


@lru_cache(maxsize=256)
def encode(text: str, least: str = "Q") -> Symbol:
    """Return the symbol of *text*. Raises ``TooLongError``."""
    # Imported where a code is drawn: a build that prints nothing new does not wait for Pillow.
    from qrcode import QRCode
    from qrcode.util import MODE_8BIT_BYTE, MODE_ALPHA_NUM, MODE_NUMBER, QRData

    modes = {
        Mode.NUMERIC: MODE_NUMBER,
        Mode.ALPHANUMERIC: MODE_ALPHA_NUM,
        Mode.BYTE: MODE_8BIT_BYTE,
    }
    found = fit(text, least)
    code = QRCode(version=found.version, error_correction=_constant(found.level), border=0)
    for segment in found.segments:
        code.add_data(QRData(segment.data, mode=modes[segment.mode]))
    code.make(fit=False)
    rows = tuple(tuple(bool(m) for m in row) for row in code.get_matrix())
    return Symbol(text=text, version=found.version, level=found.level, rows=rows)


def _constant(level: str) -> int:
    from qrcode import constants

    return int(getattr(constants, f"ERROR_CORRECT_{level}"))


@lru_cache
def _capacity(level: str) -> tuple[int, ...]:
    """Return the bits of data that each version holds, §7.4.10 table 7; nothing at index 0."""
    from qrcode.util import BIT_LIMIT_TABLE

    return tuple(BIT_LIMIT_TABLE[_constant(level)])


def drawing(symbol: Symbol, title: str) -> str:
    """Return the symbol as SVG with a text alternative: one black path, a run per stroke."""
    return (
        f'<svg class="code" viewBox="0 0 {symbol.size} {symbol.size}" role="img" '
        f'shape-rendering="crispEdges"><title>{escape(title)}</title>'
        f'<path fill="#000" d="{"".join(_runs(symbol))}"/></svg>'
    )


def _runs(symbol: Symbol) -> Iterator[str]:
    for y, row in enumerate(symbol.rows, QUIET):
        x = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield f"M{x} {y}h{length}v1h-{length}z"
            x += length
