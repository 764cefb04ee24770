"""Visits: counts by code and by week in, what people and machines read of them out."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from marelle.i18n import _, ngettext
from marelle.render.dates import spoken
from marelle.render.spreadsheet import spreadsheet
from marelle.visits.tally import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """A paper that carries a code: its campaign, its direction, its place by their names."""

    code: str
    campaign: str
    title: str
    direction: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How often the code of *wall* was opened in the week of *monday*."""

    wall: Wall
    monday: date
    loads: int


def rows_of(counts: Counts, walls: Mapping[str, Wall]) -> list[Row]:
    """Return the rows of *counts*, by campaign, place and week."""
    rows = [
        Row(wall=walls[code], monday=date.fromordinal(monday), loads=loads)
        for (code, monday), loads in counts.loads.items()
    ]
    return sorted(rows, key=lambda row: (*_place(row.wall), row.monday))


def _place(wall: Wall) -> tuple[str, ...]:
    return (wall.campaign, wall.place, wall.direction, wall.code)


def as_text(rows: Sequence[Row], counts: Counts) -> str:
    """Return the table by campaign, place and week, and what was left out."""
    out: list[str] = []
    for campaign, some in groupby(rows, key=lambda row: row.wall.campaign):
        group = list(some)
        title = group[0].wall.title or campaign
        out.append(f"{title}  {_openings(sum(row.loads for row in group))}")
        for wall, weeks in groupby(group, key=lambda row: row.wall):
            of_wall = list(weeks)
            total = _openings(sum(row.loads for row in of_wall))
            out.append(f"  {wall.place or wall.direction} ({wall.code})  {total}")
            width = max(len(str(row.loads)) for row in of_wall)
            for row in of_wall:
                week = _("semaine du {day}").format(day=spoken(row.monday))
                out.append(f"    {row.loads:>{width}}  {week}")
    return "\n".join([*(out or [_("Aucun code n’a été ouvert.")]), "", *_left_out(counts)])


def _openings(count: int) -> str:
    return ngettext("{n} ouverture", "{n} ouvertures", count).format(n=count)


def _left_out(counts: Counts) -> Iterable[str]:
    read = ngettext("{n} ligne lue", "{n} lignes lues", counts.lines).format(n=counts.lines)
    told = {
        _("illisibles"): counts.odd,
        _("de programmes"): counts.robots,
        _("sans page donnée"): counts.failed,
        _("de codes jamais imprimés"): counts.unknown,
        _("de la même visite"): counts.again,
    }
    some = ", ".join(f"{count} {why}" for why, count in told.items() if count)
    yield f"{read}. " + (_("Laissées de côté : {some}.").format(some=some) if some else "")


def as_csv(rows: Iterable[Row]) -> str:
    """Return the rows for a spreadsheet, a line a code and a week, which its Monday names."""
    head = ("campaign", "direction", "place", "code", "week", "loads")
    lines = (
        (w.campaign, w.direction, w.place, w.code, row.monday.isoformat(), str(row.loads))
        for row in rows
        for w in (row.wall,)
    )
    return spreadsheet([head, *lines]).decode()


def as_json(rows: Iterable[Row], counts: Counts) -> str:
    """Return the rows for machines, and the lines left out."""
    told = [
        {
            "campaign": row.wall.campaign,
            "direction": row.wall.direction,
            "place": row.wall.place,
            "code": row.wall.code,
            "week": row.monday.isoformat(),
            "loads": row.loads,
        }
        for row in rows
    ]
    lines = {
        "read": counts.lines,
        "odd": counts.odd,
        "robots": counts.robots,
        "failed": counts.failed,
        "unknown": counts.unknown,
        "again": counts.again,
    }
    return json.dumps({"rows": told, "lines": lines}, ensure_ascii=False, indent=2)
