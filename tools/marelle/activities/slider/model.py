"""Stage 3, model of ``slider``: a node that satisfies ``schema.json`` in, a frozen item out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.measuring import Measure, near, seconds, texts, unexplained
from marelle.activities.parts import json_size
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import ACTIVITY_INCONSISTENT
from marelle.i18n import _
from marelle.read.document import Node

__all__ = ["build", "key", "meanings", "problems", "response_size", "score", "seconds", "texts"]

MOST_STEPS = 200  # a thumb cannot aim at more, and a keyboard would be tired before
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider(Measure):
    """A number to set between two bounds."""

    min: float
    max: float
    step: float = 1

    @property
    def start(self) -> float:
        """Where the handle waits: the middle, or the left end when the middle would be right."""
        low, step = exact(self.min), exact(self.step)
        middle = low + (exact(self.max) - low) / 2 // step * step
        right = abs(middle - exact(self.answer)) <= exact(self.tolerance)
        return self.min if right else float(middle)


def exact(number: float) -> Decimal:
    """Return *number* as it was written, without what binary fractions lose."""
    return Decimal(str(number))


def build(node: Node, common: Mapping[str, Any]) -> Slider:
    """Return the item of a node that satisfies the schema."""
    names = ("answer", "min", "max", "step", "tolerance", "unit")
    return Slider(**common, **{name: node.get(name) for name in names if name in node})


def problems(item: Slider, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: bounds, steps and answer agree; the number is explained."""
    if wrong := _disagreement(item):
        name, message, hint = wrong
        yield Diagnostic(
            code=ACTIVITY_INCONSISTENT, span=node[name].span, message=message, hint=hint
        )
    yield from unexplained(item, node)


def _disagreement(item: Slider) -> tuple[str, str, str] | None:
    """Return the key that is wrong, why, and what to do."""
    low, high, step = exact(item.min), exact(item.max), exact(item.step)
    if low >= high:
        why = _("Le curseur n’a pas de course : « max » n’est pas plus grand que « min ».")
        return "max", why, _("Donnez à « max » un nombre plus grand que « min ».")
    if not 2 <= (high - low) / step <= MOST_STEPS:
        why = _("Ce curseur aurait {n} crans : il en faut de 2 à {most}.")
        said = why.format(n=int((high - low) / step), most=MOST_STEPS)
        return "max", said, _("Rapprochez les bornes, ou changez « step: ».")
    if not low <= exact(item.answer) <= high or (exact(item.answer) - low) % step:
        why = _("Aucun cran du curseur ne donne cette réponse.")
        return (
            "answer",
            why,
            _("Elle est entre « min » et « max », à un nombre entier de « step »."),
        )
    if 2 * exact(item.tolerance) >= high - low:
        why = _("Avec cette tolérance, presque toute réponse serait juste.")
        return "tolerance", why, _("Réduisez la tolérance, ou écartez les bornes.")
    return None


def key(item: Slider) -> Key:
    """Return the number, and how far from it is still right."""
    return {"correct": item.answer, "tolerance": item.tolerance}


def score(key: Key, response: Response) -> float:
    """Return 1 for a number within the tolerance, 0 for anything else."""
    if not isinstance(response, str) or not _NUMBER.fullmatch(response):
        return 0.0
    return near(key, float(response))


def meanings(item: Slider) -> dict[str, str]:
    """Return what the handle says: its bounds, and in what."""
    return {"": f"{item.min:g} {item.max:g} {item.unit}"}


def response_size(item: Slider) -> int:
    """Return the size of the longest number: a bound, with the decimals of a step."""
    decimals = max(len(str(exact(n)).partition(".")[2]) for n in (item.min, item.step))
    whole = max(len(str(int(n))) for n in (item.min, item.max))
    return json_size("-" + "9" * whole + "." + "9" * decimals)
