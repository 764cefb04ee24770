"""Stage 3, model of ``scenario``: its gauges in, what is beyond them as diagnostics out.

What the schema refuses of a number is not said again.
"""

from collections.abc import Iterator

from marelle.activities.scenario.parts import asked_of, of
from marelle.activities.scenario.story import HIGHEST, LEAST, Scenario
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import GAUGE_OUT_OF_RANGE
from marelle.i18n import _
from marelle.read.document import Node


def is_measured(item: Scenario) -> bool:
    """Tell whether gauges and what is asked of them have the bounds that the schema takes."""
    asked = [b for way in item.ways.values() for b in (way.bounds, *(t.bounds for t in way.turns))]
    ends = [end for bounds in asked for pair in bounds.values() for end in pair]
    lengths = [gauge.max for gauge in item.gauges]
    return all(0 <= n <= HIGHEST for n in ends) and all(LEAST <= n <= HIGHEST for n in lengths)


def gauge_problems(item: Scenario, node: Node) -> Iterator[Diagnostic]:
    """Yield what no gauge can hold: a start over its greatest value, an effect over its length.

    Of a gauge whose greatest value the schema refuses, nothing is known.
    """
    most = {gauge.id: gauge.max for gauge in item.gauges if LEAST <= gauge.max <= HIGHEST}
    for gauge in of(node, "gauges"):
        if most.get(gauge["id"].value, HIGHEST) < gauge["start"].value <= HIGHEST:
            yield _too_much(gauge["start"], most[gauge["id"].value])
    for scene in node["nodes"]:
        for choice in of(scene, "choices"):
            for name, effect in choice.get("effects", {}).items():
                if not 0 < abs(effect) <= most.get(name, HIGHEST):
                    yield from _poor_effect(choice["effects"][name], most.get(name, HIGHEST))
            for asked in asked_of(choice):
                for name in asked.value:
                    yield from _out_of(asked[name], most.get(name))


def _out_of(asked: Node, most: int | None) -> Iterator[Diagnostic]:
    """Yield what no value of a gauge, of 0 to *most*, is within: an end too great, ends crossed."""
    for end in ("min", "max"):
        if most is not None and most < asked.get(end, 0) <= HIGHEST:
            yield _too_much(asked[end], most)
    if HIGHEST >= asked.get("min", 0) > asked.get("max", HIGHEST):
        yield Diagnostic(
            code=GAUGE_OUT_OF_RANGE,
            span=asked["min"].span,
            message=_("« min: » est plus grand que « max: » : rien ne peut aller."),
            hint=_("Échangez les deux nombres, ou retirez l’un des deux."),
        )


def _poor_effect(effect: Node, most: int) -> Iterator[Diagnostic]:
    """Yield the finding for an effect that does nothing, or more than a gauge of *most* holds."""
    if effect.value == 0:
        message = _("Un effet de 0 ne change rien à la jauge.")
        hint = _("Écrivez un nombre de 1 à {max}, ou de -{max} à -1 ; sinon, retirez cet effet.")
    else:
        message = _("Un effet de {value} est trop grand : la jauge va de 0 à {max}.")
        hint = _("Écrivez un nombre de 1 à {max}, ou de -{max} à -1 ; ou changez « max: ».")
    # More than any gauge holds is for the schema to say.
    if abs(effect.value) <= HIGHEST:
        yield Diagnostic(
            code=GAUGE_OUT_OF_RANGE,
            span=effect.span,
            message=message.format(value=effect.value, max=most),
            hint=hint.format(max=most),
        )


def _too_much(value: Node, most: int) -> Diagnostic:
    return Diagnostic(
        code=GAUGE_OUT_OF_RANGE,
        span=value.span,
        message=_("La jauge va de 0 à {max} : {value} n’y tient pas.").format(
            max=most, value=value.value
        ),
        hint=_("Écrivez {max} ou moins, ou changez « max: ».").format(max=most),
    )
