"""What is offered where a link is written, in a lesson or in a text of a sheet."""

import re
from dataclasses import dataclass

from marelle.editor.names import Names
from marelle.editor.project import about
from marelle.i18n import N_, _

_OPEN = re.compile(r"(!?)\[[^\]]*\]\(([^()\s]*)\Z")
_REST = re.compile(r"[^()\s]*")
_KINDS = {
    "module": N_("un autre module"),
    "direction": N_("la page d’une direction"),
    "collection": N_("la page d’un thème"),
    "positioning": N_("un positionnement"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something to type from the column ``start`` to the column ``end``, in the place of ``new``.

    ``kind`` is ``key``, ``name``, ``value``, ``file`` or ``word``; those that are ``first`` come
    before the others.
    """

    label: str
    new: str
    start: int
    end: int
    kind: str
    detail: str = ""
    help: str = ""
    first: bool = False


def linked(names: Names, path: str, row: str, at: int) -> list[Offer] | None:
    """Return what a link may lead to where one types in it; ``None`` when one does not."""
    match = _OPEN.search(row[:at])
    if match is None:
        return None
    rest = _REST.match(row[at:])
    end = at + (rest.end() if rest else 0) + 1
    typed, start = match[2], match.start(2) + 1
    target, mark, _anchor = typed.partition("#")
    kind, colon, name = target.partition(":")
    if match[1]:
        words, kind = names.known("media", path), "file"
    elif mark:
        words = names.anchors(name if target else about(path))
        start += len(target) + 1
    elif colon:
        words = names.known(kind, path)
        start += len(kind) + 1
    else:
        start_of = {f"{each}:": _(label) for each, label in _KINDS.items()}
        own = {f"#{anchor}": "" for anchor in names.anchors(about(path))}
        words = {**start_of, **own, **names.known("media", path)}
    named = "file" if kind == "file" else "name"
    return [
        Offer(label=word, new=word, detail=meaning, start=start, end=end, kind=named)
        for word, meaning in words.items()
    ]
