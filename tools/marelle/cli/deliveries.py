"""Delivery notes that a project keeps in; the packages out there that are out of date out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from marelle.i18n import _
from marelle.ids import variant_id
from marelle.model import Catalogue
from marelle.outputs.packages.course import courses
from marelle.outputs.packages.last import Last, read_note
from marelle.render.dates import spoken

End = tuple[date, str]
KEPT = "livraisons/*/delivery.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """A package that a platform was given on a ``day``, if known; ``why`` it is out of date."""

    platform: str
    file: str
    module: str
    title: str
    day: date | None
    since: date
    why: str


def notes(root: Path, named: Iterable[Path]) -> list[Last]:
    """Return the notes that are *named*, else those that *root* keeps, the oldest first.

    Raises ``ValueError`` or ``OSError`` for what is no note.
    """
    files = [*named] or sorted(root.glob(KEPT))
    read = [read_note(file.read_text(encoding="utf-8")) for file in files]
    return sorted(read, key=lambda note: note.day or date.min)


def outdated(catalogue: Catalogue, given: Sequence[Last], today: date) -> Iterator[Delivered]:
    """Yield the packages of which something is over, as the last note of each platform tells."""
    now = _ends_of(catalogue)
    every = ((note, file, row) for note in given for file, row in note.packages.items())
    last = {(note.profile, file): (note, row) for note, file, row in every}
    for (platform, file), (note, row) in sorted(last.items(), key=lambda each: each[0]):
        over = [(day, fact) for day, fact in _told(row, now) if day < today]
        if over:
            day, fact = min(over)
            yield Delivered(
                platform=platform,
                file=file,
                module=str(row["module"]),
                title=str(row["title"]),
                day=note.day,
                since=day,
                why=_why(str(row["title"]), fact),
            )


def _why(title: str, fact: str) -> str:
    if fact:
        said = _("« {title} » : un fait est à revérifier, « {fact} »")
        return said.format(title=title, fact=fact)
    return _("les faits de « {title} » sont à revérifier").format(title=title)


def _told(row: Mapping[str, Any], now: Mapping[str, list[End]]) -> list[End]:
    """Return the days of a row; those of today's module when its note is too old to say."""
    if "ends" not in row:
        return now.get(str(row["module"]), [])
    return [(date.fromisoformat(day), str(fact)) for day, fact in row["ends"]]


def _ends_of(catalogue: Catalogue) -> dict[str, list[End]]:
    found = {each.id: [*each.ends] for each in catalogue.modules}
    found |= {variant_id(v.module.id, v.direction): [*v.module.ends] for v in catalogue.variants}
    return found | {each.id: [*each.ends] for each in courses(catalogue)}


def as_list(packages: Iterable[Delivered]) -> str:
    """Return the packages to deliver again, a platform after the other; nothing without any."""
    lines, since = list[str](), _("depuis le {day} :")
    for each in packages:
        given = _(", livré le {day}").format(day=spoken(each.day)) if each.day else ""
        lines.append(f"  {each.platform} : {each.file}{given}")
        lines.append(f"    {since.format(day=spoken(each.since))} {each.why}")
    return "\n".join([_("Paquets à livrer de nouveau"), *lines]) if lines else ""


def record(each: Delivered) -> dict[str, object]:
    """Return a package for machines, as papers are told."""
    return {
        "package": each.file,
        "platform": each.platform,
        "module": each.module,
        "title": each.title,
        "delivered": each.day.isoformat() if each.day else None,
        "recall": {"since": each.since.isoformat(), "why": each.why},
    }
