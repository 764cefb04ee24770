"""QR symbols (ISO/IEC 18004): an address in, a matrix and its drawing out.

Upper-case addresses go in alphanumeric mode, one version smaller. Level Q at least, H when it
fits the same version. Version 2 at least: version 1 has no alignment pattern and reads worse.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qrcode import QRCode
    from qrcode.util import QRData

QUIET = 4  # modules of silence on each side, ISO/IEC 18004 §5.3.8
_ALPHANUMERIC = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


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


def encode(text: str) -> Symbol:
    """Return the symbol of an ASCII address."""
    # Imported where a code is drawn: a build that prints nothing new does not wait for Pillow.
    from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_Q
    from qrcode.util import MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData

    mode = MODE_ALPHA_NUM if _ALPHANUMERIC.issuperset(text) else MODE_8BIT_BYTE
    data = QRData(text.encode("ascii"), mode=mode)
    level, made = "Q", _make(data, ERROR_CORRECT_Q, None)
    boosted = _make(data, ERROR_CORRECT_H, None)
    if boosted.version == made.version:
        level, made = "H", boosted
    rows = tuple(tuple(bool(m) for m in row) for row in made.get_matrix())
    return Symbol(text=text, version=made.version, level=level, rows=rows)


def _make(data: "QRData", level: int, version: int | None) -> "QRCode":
    from qrcode import QRCode

    code = QRCode(version=version, error_correction=level, border=0)
    code.add_data(data)
    code.make(fit=True)
    return code if code.version >= 2 else _make(data, level, 2)


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
