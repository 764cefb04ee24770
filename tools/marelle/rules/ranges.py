"""Stage 3, model: an answer that is a range of numbers in, its bounds out."""

import re
from math import inf
from typing import NamedTuple

_NUMBER = r"(\d+(?:,\d+)?)"
_BETWEEN = re.compile(
    rf"(?:de |entre )?{_NUMBER}[\s\u00a0]*([^\d\s-]*)[\s\u00a0]*(?:à|et|-|–)[\s\u00a0]*"
    rf"{_NUMBER}[\s\u00a0]*(\D*)"
)
_LEAST = r"au moins|à partir de|dès|plus de|minimum"
_MOST = r"au plus|jusqu[’']à|moins de|maximum"
_BEFORE = re.compile(rf"({_LEAST}|{_MOST})[\s\u00a0]+{_NUMBER}[\s\u00a0]*(\D*)")
_AFTER = re.compile(
    rf"{_NUMBER}[\s\u00a0]*(\D*?)[\s\u00a0]+(au moins|et plus|ou plus|minimum|au plus|maximum)"
)
_STRICT = frozenset(("plus de", "moins de"))


class Bounds(NamedTuple):
    """A range: ``open`` tells that its bounds are outside it; its ``unit`` as it is written."""

    low: float
    high: float
    unit: str
    open: bool

    def meets(self, other: "Bounds") -> bool:
        """Tell whether a number is in both; « at least 2 » and « at least 3 » are two rules."""
        alike = self.low == other.low == -inf or self.high == other.high == inf
        facts = self.open and other.open  # « more than 10 » says it of 21 too
        if self.unit != other.unit or (alike and not facts):
            return False
        low, high = max(self.low, other.low), min(self.high, other.high)
        edge = not (self.open or other.open or self.unit.startswith("h"))
        return low < high or (edge and low == high)


def bounds(text: str) -> Bounds | None:
    """Return the range that *text* is, ``None`` when it is something else."""
    bare = text.strip(" .\u00a0").lower()
    if match := _BETWEEN.fullmatch(bare):
        return Bounds(_number(match[1]), _number(match[3]), _unit(match[4] or match[2]), False)
    if match := _BEFORE.fullmatch(bare):
        word, number, unit = match.groups()
    elif match := _AFTER.fullmatch(bare):
        number, unit, word = match.groups()
    else:
        return None
    most = word in ("au plus", "moins de", "maximum") or word.startswith("jusqu")
    low, high = (-inf, _number(number)) if most else (_number(number), inf)
    return Bounds(low, high, _unit(unit), word in _STRICT)


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _unit(text: str) -> str:
    return text.strip(" .\u00a0")
