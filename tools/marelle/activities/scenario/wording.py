"""Stage 4, render of ``scenario``: effects and conditions of a choice in, words out.

For the learner in sentences, HTML; for the author in signs, with the names the file has.
"""

from marelle.activities.html import plain
from marelle.activities.scenario.story import Bounds, Scenario, Way
from marelle.i18n import _


def effects(item: Scenario, way: Way) -> str:
    """Return what a choice changes, as ``Calme −2, Confiance +1``; nothing when it changes none."""
    moved = ((plain(gauge.label), way.effects.get(gauge.id, 0)) for gauge in item.gauges)
    return ", ".join(f"{label} {'+' if by > 0 else '−'}{abs(by)}" for label, by in moved if by)


def limits(item: Scenario, bounds: Bounds) -> str:
    """Return what gauges must be, in words."""
    gauges = ((gauge, bounds[gauge.id]) for gauge in item.gauges if gauge.id in bounds)
    each = (_limit(plain(gauge.label), low, high, gauge.max) for gauge, (low, high) in gauges)
    return _(" et ").join(each)


def _limit(label: str, low: int, high: int, most: int) -> str:
    if high >= most:
        return _("{label} : {n} au moins").format(label=label, n=low)
    if low == 0:
        return _("{label} : {n} au plus").format(label=label, n=high)
    return _("{label} : de {low} à {high}").format(label=label, low=low, high=high)


def signs(item: Scenario, bounds: Bounds) -> str:
    """Return what gauges must be, as ``calme ≥ 3``."""
    said = []
    for gauge in item.gauges:
        low, high = bounds.get(gauge.id, (0, gauge.max))
        said += [f"{gauge.id} ≥ {low}"] if low > 0 else []
        said += [f"{gauge.id} ≤ {high}"] if high < gauge.max else []
    return ", ".join(said)
