"""Radar: radars in, a text, JSON or one drawing out."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from marelle.i18n import _, ngettext
from marelle.radar.grid import answer_text, axis_name, question_text, stage_name
from marelle.radar.score import COST
from marelle.radar.value import Axis, Radar

_BAR = 20


def text(radars: Sequence[Radar]) -> str:
    """Return each radar as bars, with what is behind them for a module alone."""
    detailed = len(radars) == 1
    return "\n\n".join("\n".join(_lines(radar, detailed)) for radar in radars) + "\n"


def _lines(radar: Radar, detailed: bool) -> Iterator[str]:
    stage = f" [{stage_name(radar.stage)}]" if radar.stage else ""
    count = ngettext("{n} module", "{n} modules", radar.count).format(n=radar.count)
    many = f" ({count})" if radar.kind != "module" else ""
    yield f"{radar.id}\u00a0: «\u00a0{radar.title}\u00a0»{many}{stage}"
    width = max(len(axis_name(axis.name)) for axis in radar.axes)
    for axis in radar.axes:
        full = round(axis.score * _BAR / 100)
        bar = "█" * full + "·" * (_BAR - full)
        yield f"  {axis_name(axis.name).ljust(width)}  {bar} {axis.score:3}"
        if detailed:
            yield from (f"    {why}" for why in reasons(axis))


def reasons(axis: Axis) -> Iterator[str]:
    """Yield what an axis is made of, in words."""
    for fact in axis.facts:
        yield _("{fact} (vaut {n}\u00a0sur\u00a0100)").format(
            fact=fact.label, n=round(100 * fact.value)
        )
    if axis.remarks:
        yield ngettext(
            "{n} remarque, qui coûte {cost} points",
            "{n} remarques, qui coûtent {cost} points",
            axis.remarks,
        ).format(n=axis.remarks, cost=COST * axis.remarks)
    for each in axis.answers:
        yield _("«\u00a0{question}\u00a0»\u00a0: {answer}").format(
            question=_stated(each.question), answer=answer_text(each.answer)
        )
    for question in axis.due:
        yield _("à répondre\u00a0: «\u00a0{question}\u00a0»").format(question=_stated(question))


def _stated(question: str) -> str:
    return question_text(question).removesuffix(".")


def as_json(radars: Sequence[Radar]) -> str:
    """Return the same as an object, for other tools."""
    whole = {"version": 1, "radars": [_told(radar) for radar in radars]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _told(radar: Radar) -> dict[str, Any]:
    return {
        "kind": radar.kind,
        "id": radar.id,
        "title": radar.title,
        "stage": radar.stage or None,
        "modules": radar.count,
        "axes": [
            {
                "name": axis.name,
                "score": axis.score,
                "computed": axis.computed,
                "remarks": axis.remarks,
                "facts": [{"label": f.label, "value": round(100 * f.value)} for f in axis.facts],
                "answers": {a.question: a.answer for a in axis.answers},
                "due": list(axis.due),
            }
            for axis in radar.axes
        ],
    }
