"""Stages 3 and 4, inside the activity types: what those have in common that pair things.

An answer gives each left side, by id, the id of one right side: ``Interaction.MATCHING``.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from marelle.activities.base import Key, Response
from marelle.activities.parts import json_size
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import ACTIVITY_INCONSISTENT
from marelle.i18n import _
from marelle.read.document import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A left side, the right side that goes with it, as texts, and what to say of a mistake."""

    id: str
    left: str
    right: str
    feedback: str = ""


def score(key: Key, response: Response) -> float:
    """Return the share of the left sides that got their right side."""
    if not isinstance(response, dict):
        return 0.0
    rights = key["correct"]
    found = [left for left, right in rights.items() if response.get(left) == right]
    return len(found) / len(rights)


def response_size(lefts: Iterable[str], rights: Iterable[str]) -> int:
    """Return the size of an answer that gives every left side the longest right id."""
    longest = max(rights, key=len)
    return json_size(dict.fromkeys(lefts, longest))


def unknown(named: Iterable[Node], known: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a finding for each id of *named*, right sides, that is not one of *known*."""
    for node in named:
        if node.value not in known:
            yield Diagnostic(
                code=ACTIVITY_INCONSISTENT,
                span=node.span,
                message=_("« {id} » ne désigne rien de cette question.").format(id=node.value),
                hint=_("Écrivez l’un de ces identifiants : {known}.").format(
                    known=", ".join(known)
                ),
            )


def always_same(named: Iterable[Node], listed: Node) -> Iterator[Diagnostic]:
    """Yield a finding when every left side has the same right side, at the list of lefts."""
    if len({node.value for node in named}) == 1:
        yield Diagnostic(
            code=ACTIVITY_INCONSISTENT,
            span=listed.key_span,
            message=_("Tout a la même réponse : il n’y a rien à répartir."),
            hint=_("Ajoutez un élément qui a une autre réponse."),
        )
