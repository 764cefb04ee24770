"""Stage 4, site: the sessions of paths in, one calendar file a date out (RFC 5545).

Moments are in UTC, so that no calendar has to know a time zone; the name of an event is made of
permanent ids, and its sequence of the day the path was updated: a date that moves is moved.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from marelle.ids import course_path
from marelle.model import Catalogue, LearningPath
from marelle.model.steps import Meeting, SessionStep

_FOLD = 75  # octets a line (3.1)
_BEGINNING = date(2020, 1, 1)


def calendar_name(step: SessionStep, meeting: Meeting) -> str:
    """Return the name of the file of *meeting*, beside the page of its path."""
    return f"{step.id}.{meeting.id}.ics"


def calendars(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield every calendar file with its path in the site."""
    for path in catalogue.paths:
        for step in (each for each in path.steps if isinstance(each, SessionStep)):
            for meeting in step.meetings:
                name = f"{course_path(path.id)}{calendar_name(step, meeting)}"
                yield name, calendar(catalogue.site.url, path, step, meeting)


def calendar(site: str, path: LearningPath, step: SessionStep, meeting: Meeting) -> bytes:
    """Return the calendar file of one date."""
    host = urlsplit(site).hostname or "localhost"
    page = f"{site}/{course_path(path.id)}#{step.id}"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Marelle//FR",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{path.id}.{step.id}.{meeting.id}@{host}",
        f"DTSTAMP:{path.updated:%Y%m%d}T000000Z",
        f"SEQUENCE:{max(0, (path.updated - _BEGINNING).days)}",
        f"DTSTART:{_utc(meeting.start)}",
        f"DTEND:{_utc(meeting.end)}",
        f"SUMMARY:{_text(step.title)}",
        f"LOCATION:{_text(step.place)}",
        f"DESCRIPTION:{_text(' '.join(filter(None, (path.title + '.', step.note))))}",
        f"URL:{page}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Return *text* as a value (3.3.11)."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return " ".join(text.split())


def _folded(line: str) -> str:
    """Return *line* cut so that no piece is over the limit, and no character is cut."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _FOLD:
            pieces.append(piece)
            piece, size = "", 1  # the space that begins what goes on
        piece += character
        size += octets
    return "\r\n ".join([*pieces, piece])
