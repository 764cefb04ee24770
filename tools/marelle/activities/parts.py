"""Stages 2 and 3, inside the activity types: the few pure pieces that several types share.

Nodes and items in; findings, orders and sizes out. Nothing here knows a type.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, Protocol, TypeVar

from marelle.diagnostics import Diagnostic, Related
from marelle.diagnostics.codes import DUPLICATE_ID, DUPLICATE_TEXT, UNKNOWN_KEY
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

QUESTION_SECONDS = 25.0


class HasId(Protocol):
    """A part of an item that authors named."""

    @property
    def id(self) -> str:
        """Its name."""


Named = TypeVar("Named", bound=HasId)


def shuffled(seed: str, ids: Iterable[str]) -> list[str]:
    """Return *ids* in an order that depends only on them and on *seed*, on every machine."""
    return sorted(ids, key=lambda name: sha256(f"{seed}/{name}".encode()).digest())


def unordered(seed: str, ids: Iterable[str], right: Iterable[str]) -> list[str]:
    """Return *ids* shuffled so that those of *right* are not in the right order."""
    mixed, right = shuffled(seed, ids), list(right)
    return mixed[::-1] if [name for name in mixed if name in right] == right else mixed


def reordered(seed: str, parts: Iterable[Named]) -> tuple[Named, ...]:
    """Return *parts* in an order of *seed*, which is not theirs; one part alone stays."""
    parts = tuple(parts)
    order = shuffled(seed, (part.id for part in parts))
    if order == [part.id for part in parts]:
        order = [*order[1:], *order[:1]]
    return tuple(sorted(parts, key=lambda part: order.index(part.id)))


def duplicate_ids(nodes: Iterable[Node]) -> Iterator[Diagnostic]:
    """Yield a finding for each part whose ``id`` an earlier part of the same item has."""
    first: dict[str, Node] = {}
    for node in nodes:
        before = first.setdefault(node["id"].value, node)
        if before is not node:
            yield Diagnostic(
                code=DUPLICATE_ID,
                span=node["id"].span,
                message=_("L’identifiant « {id} » sert deux fois.").format(id=node["id"].value),
                hint=_("Donnez à celui-ci un autre nom, qui dit ce qu’il est."),
                related=(Related(before["id"].span, _("déjà ici")),),
            )


def duplicate_texts(nodes: Iterable[Node]) -> Iterator[Diagnostic]:
    """Yield a finding for each text that an earlier one repeats, case and spaces apart."""
    first: dict[str, Node] = {}
    for node in nodes:
        before = first.setdefault(" ".join(node.value.casefold().split()), node)
        if before is not node:
            yield Diagnostic(
                code=DUPLICATE_TEXT,
                span=node.span,
                message=_("Ce texte est déjà proposé : l’agent ne pourrait pas choisir."),
                hint=_("Écrivez une autre proposition, ou retirez celle-ci."),
                related=(Related(before.span, _("déjà ici")),),
            )


def never_scored(node: Node) -> Iterator[Diagnostic]:
    """Yield a finding for each common key that says something of a right answer."""
    for name in ("points", "feedback"):
        if name in node:
            yield Diagnostic(
                code=UNKNOWN_KEY,
                span=node[name].key_span,
                message=_("« {key} » ne sert pas ici : cette activité n’est jamais notée.").format(
                    key=name
                ),
                hint=_("Retirez cette ligne."),
            )


def sentences(item: Item) -> Iterator[str]:
    """Yield the sentences common to every type: the prompt, the hints, then the feedback."""
    yield item.prompt
    yield from item.hints
    yield from filter(None, (item.feedback.correct, item.feedback.incorrect))


def json_size(value: Any) -> int:
    """Return the length of *value* as compact ASCII JSON, the form in which answers are saved."""
    return len(json.dumps(value, separators=(",", ":")))
