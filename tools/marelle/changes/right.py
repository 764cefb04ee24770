"""Changes: the answers of a question in both versions in, what changed in the right ones out.

They are told by their words: where one stands among the others is not the same on every screen.
"""

from collections.abc import Iterator
from typing import Any

from marelle.changes.labels import label
from marelle.changes.naming import named, quoted
from marelle.changes.value import Change, Kind
from marelle.i18n import _


def right_changes(old: list[Any], new: list[Any], where: tuple[str, ...]) -> Iterator[Change]:
    """Yield the change of the right answers, when both versions have some and they differ."""
    old, new = ([e for e in side if isinstance(e, dict)] for side in (old, new))
    ids = [{str(e.get("id")) for e in side if e.get("correct")} for side in (old, new)]
    if all(ids) and max(map(len, ids)) > 1:
        yield from _several(old, new, where)
    elif all(ids) and ids[0] != ids[1]:
        before, after = (_right(side) for side in (old, new))
        yield Change(
            kind=Kind.ANSWER, what=label("answer"), where=where, before=before, after=after
        )


def _several(
    old: list[dict[str, Any]], new: list[dict[str, Any]], where: tuple[str, ...]
) -> Iterator[Change]:
    """Yield, of several right answers, those that are right no more, then those that become so."""
    ids = [{str(e.get("id")): bool(e.get("correct")) for e in side} for side in (old, new)]
    becomes = _("«\u00a0{answer}\u00a0» devient une bonne réponse")
    ceases = _("«\u00a0{answer}\u00a0» n’est plus une bonne réponse")
    for element in new:
        before, after = (side.get(str(element.get("id"))) for side in ids)
        if before is not None and before is not after:
            said = (becomes if after else ceases).format(answer=named(element))
            yield Change(kind=Kind.MOVED, what="", where=where, after=said)


def _right(elements: list[Any]) -> str:
    told = (quoted(named(e)) for e in elements if e.get("correct"))
    return _(" et ").join(told)
