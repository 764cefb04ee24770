"""What became of questions that go out or come in: the report of a command, as text or as JSON.

Batches in, one a file; a text out. ``text`` is for people, ``json`` for tools.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from marelle.i18n import _, ngettext
from marelle.interchange.base import Fate

KINDS = ("kept", "degraded", "dropped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The questions of one module; ``file`` is what was written, empty when nothing was."""

    module: str
    file: str
    fates: tuple[Fate, ...]


def text(batches: Sequence[Batch]) -> str:
    """Return a line a file, a line a question, then the count of each fate."""
    words = {"kept": _("conservée"), "degraded": _("simplifiée"), "dropped": _("laissée de côté")}
    width = max(map(len, words.values()))
    lines = []
    for batch in batches:
        nothing = _("{module} : aucune question à écrire").format(module=batch.module)
        lines.append(batch.file or nothing)
        for fate in batch.fates:
            place = _(" ({place})").format(place=fate.place) if fate.place else ""
            why = _(" : {why}").format(why=fate.how) if fate.how else ""
            lines.append(f"  {words[fate.fate].ljust(width)}  {fate.item}{place}{why}")
    return "\n".join([*lines, _total(batches)])


def _count(batches: Sequence[Batch]) -> dict[str, int]:
    fates = [fate.fate for batch in batches for fate in batch.fates]
    return {kind: fates.count(kind) for kind in KINDS}


def _total(batches: Sequence[Batch]) -> str:
    count = _count(batches)
    return ngettext(
        "{n} question : conservées {kept}, simplifiées {degraded}, laissées de côté {dropped}.",
        "{n} questions : conservées {kept}, simplifiées {degraded}, laissées de côté {dropped}.",
        sum(count.values()),
    ).format(n=sum(count.values()), **count)


def as_json(batches: Sequence[Batch]) -> str:
    """Return the same as an object: ``batches``, then ``total``, the count of each fate."""
    told = [
        {
            "module": batch.module,
            "file": batch.file,
            "questions": [
                {"id": fate.item, "fate": fate.fate, "how": fate.how, "place": fate.place}
                for fate in batch.fates
            ],
        }
        for batch in batches
    ]
    whole = {"batches": told, "total": _count(batches)}
    return json.dumps(whole, ensure_ascii=False, indent=2)


VIEWS: Mapping[str, Callable[[Sequence[Batch]], str]] = {"text": text, "json": as_json}
