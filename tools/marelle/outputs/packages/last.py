"""The last delivery note: its text in; what was delivered then, for the next one, out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from marelle.compare.version import from_json
from marelle.outputs.packages.update import LESSON

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """``packages`` are the rows of the note by file; ``day`` is that of the delivery, if known.

    ``profile`` names the platform, empty when there is no last note.
    """

    packages: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    profile: str = ""
    day: date | None = None


def read_note(text: str) -> Last:
    """Return what a note says; nothing of an empty text.

    Raises ``ValueError`` when it is no delivery note of ours.
    """
    if not text:
        return Last()
    note = json.loads(text)
    if not isinstance(note, dict) or note.get("format") != FORMAT:
        raise ValueError
    rows, day = note.get("packages"), note.get("date") or ""
    if not isinstance(rows, list) or not all(map(_is_row, rows)) or not isinstance(day, str):
        raise ValueError
    return Last(
        packages={row["file"]: row for row in rows},
        profile=str(note.get("profile", "")),
        day=date.fromisoformat(day) if day else None,
    )


def _is_row(row: Any) -> bool:
    names = ("module", "title", "version", "sha256", "minutes", "pass_mark")
    if not isinstance(row, dict) or not isinstance(row.get("file"), str):
        return False
    if LESSON in row:
        from_json(row[LESSON])
    if not all(_is_end(end) for end in row.get("ends", ())):
        return False
    return all(name in row for name in names)


def _is_end(end: Any) -> bool:
    """Tell whether it is a day and what is then unsure."""
    if not (isinstance(end, list) and len(end) == 2 and all(isinstance(each, str) for each in end)):
        return False
    return bool(date.fromisoformat(end[0]))
