"""Stage 3, model: where a module lets the learner pick one thing among several.

A reading in, its offers out; shared by the rules that look for giveaways.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from marelle.read.document import Node
from marelle.rules.base import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A list of choices. ``right`` is the rank of the only good one, ``None`` if several are.

    ``rights`` are the ranks of all good ones.

    ``in_order`` tells that learners see the choices in the author's order.
    """

    choices: Node
    right: int | None
    rights: tuple[int, ...]
    in_order: bool


def offers(reading: Reading) -> Iterator[Offer]:
    """Yield the choices of every question, then of every step of every situation, in order.

    Pictures are choices where all have captions.
    """
    for node in (activity.node for activity in reading.activities):
        in_order = node.get("shuffle") is False
        if "choices" in node:
            good = [i for i, c in enumerate(node.get("choices")) if c.get("correct")]
            yield _offer(node["choices"], good, in_order=in_order)
        if "pictures" in node and all("text" in picture for picture in node.get("pictures")):
            good = [i for i, p in enumerate(node.get("pictures")) if p.get("correct")]
            yield _offer(node["pictures"], good, in_order=in_order)
        for rank, step in enumerate(node.get("nodes", ())):
            if "choices" in step:
                good = [i for i, c in enumerate(step["choices"]) if c["consequence"] == 1]
                yield _offer(node["nodes"][rank]["choices"], good, in_order=True)


def _offer(choices: Node, good: list[int], *, in_order: bool) -> Offer:
    return Offer(
        choices=choices,
        right=good[0] if len(good) == 1 else None,
        rights=tuple(good),
        in_order=in_order,
    )
