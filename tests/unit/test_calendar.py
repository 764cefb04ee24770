"""The calendar file of a session: what RFC 5545 asks for, in the time of Paris or another."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.catalogue.clock import moment
from marelle.model.steps import SessionStep
from marelle.outputs.site.calendar import calendar, calendars

DEMO, _FOUND = load_project(ROOT)


@pytest.mark.parametrize(
    ("typed", "instant"),
    [
        ("2027-01-12T09:00", "2027-01-12T08:00"),
        ("2027-07-12T09:00", "2027-07-12T07:00"),
        ("2027-03-28T01:59", "2027-03-28T00:59"),
        ("2027-03-28T03:00", "2027-03-28T01:00"),
        ("2027-10-31T02:30", "2027-10-31T00:30"),
        ("2027-10-31T03:00", "2027-10-31T02:00"),
        ("2027-01-12T09:00+04:00", "2027-01-12T05:00"),
        ("2027-01-12T09:00-04:00", "2027-01-12T13:00"),
    ],
)
def test_a_moment_is_that_of_paris_unless_it_says_more(typed: str, instant: str) -> None:
    """Both hours that change, winter, summer, and an offset that is written."""
    found = moment(typed)
    assert found
    assert found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") == instant


IMPOSSIBLE = (
    "2027-02-30T09:00",
    "2027-03-28T02:00",
    "2027-03-28T02:59",
    "2027-01-12T25:00",
    "demain",
    "0001-01-01T00:00",
)


@pytest.mark.parametrize("typed", IMPOSSIBLE)
def test_what_is_no_moment_is_none(typed: str) -> None:
    """A day that does not exist, or before any calendar, gives nothing and breaks nothing."""
    assert moment(typed) is None


def test_a_calendar_file_is_as_the_rules_say() -> None:
    """Lines end with CRLF and hold 75 octets at most; text is escaped; the name never changes."""
    assert DEMO
    path = next(p for p in DEMO.paths if p.id == "accueil-proprete")
    step = next(s for s in path.steps if isinstance(s, SessionStep))
    long = replace(step, title="Où, quand ; comment\\ " + "é" * 80, place="Ici\nlà")
    data = calendar(DEMO.site.url, path, long, long.meetings[0])
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])
    whole = data.decode().replace("\r\n ", "")
    assert "SUMMARY:Où\\, quand \\; comment\\\\ " + "é" * 80 in whole
    assert "LOCATION:Ici là" in whole
    assert "UID:accueil-proprete.seance-ecole.janvier@" in whole
    assert "DTSTART:20270112T080000Z" in whole
    moved = replace(long.meetings[0], start=datetime(2027, 1, 13, 9, tzinfo=UTC))
    again = calendar(DEMO.site.url, path, long, moved).decode()
    assert "UID:accueil-proprete.seance-ecole.janvier@" in again


def test_every_date_has_its_file_beside_its_page() -> None:
    """The links of the page lead to them."""
    assert DEMO
    names = [name for name, _data in calendars(DEMO)]
    assert "parcours/accueil-proprete/seance-ecole.avril.ics" in names
    assert len(names) == len(set(names))
