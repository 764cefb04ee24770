"""Visits: the rows of one campaign in, a chart as SVG out: a line a place, a bar a week.

It is read in black and white, says its numbers, and names all it shows to those who do not see it.
All places share one scale, so that walls can be compared.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from itertools import groupby

from marelle.i18n import _, ngettext
from marelle.render.colour import accent, token
from marelle.render.dates import spoken
from marelle.visits.table import Row, Wall

_LEFT, _RIGHT, _TOP, _LINE, _TALL = 200, 76, 84, 72, 44  # in units of the viewBox
_WIDE = 800
_WEEK = timedelta(weeks=1)
_FEW = 20  # weeks whose bars are wide enough to bear their number
_FONT = "font-family=\"'Atkinson Hyperlegible',Verdana,sans-serif\""


def chart(rows: Sequence[Row], colour: str) -> str:
    """Return the chart of *rows*, which are of one campaign; *colour* is its direction's."""
    weeks = _weeks(rows)
    walls = [(wall, list(some)) for wall, some in groupby(rows, key=lambda row: row.wall)]
    most = max(row.loads for row in rows)
    height = _TOP + _LINE * len(walls) + 34
    first = rows[0].wall
    title = escape(first.title or first.campaign)
    about = escape(_about(walls, weeks))
    lines = "".join(
        _line(wall, {row.monday: row.loads for row in some}, weeks, most, _TOP + _LINE * rank)
        for rank, (wall, some) in enumerate(walls)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {height}" role="img" '
        f'aria-labelledby="t d" {_FONT} font-size="14" fill="{token("asphalt")}">'
        f'<title id="t">{title}</title><desc id="d">{about}</desc>'
        f'<rect width="{_WIDE}" height="{height}" fill="#fff"/>'
        f'<rect width="{_WIDE}" height="8" fill="{accent(colour).a}"/>'
        f'<text x="16" y="40" font-size="20" font-weight="700">{title}</text>'
        f'<text x="16" y="62">{escape(_subtitle(rows, weeks))}</text>'
        f"{lines}{_axis(weeks, _TOP + _LINE * len(walls))}</svg>\n"
    )


def _weeks(rows: Sequence[Row]) -> list[date]:
    first, last = min(row.monday for row in rows), max(row.monday for row in rows)
    return [first + n * _WEEK for n in range((last - first).days // 7 + 1)]


def _subtitle(rows: Sequence[Row], weeks: Sequence[date]) -> str:
    count = _count(sum(row.loads for row in rows))
    most = max(row.loads for row in rows)
    if len(weeks) == 1:
        return _("{count}, semaine du {day}").format(count=count, day=spoken(weeks[0]))
    return _("{count}, du {first} au {last} ; au plus {most} par semaine et par lieu").format(
        count=count, first=spoken(weeks[0]), last=spoken(weeks[-1] + timedelta(days=6)), most=most
    )


def _count(loads: int) -> str:
    return ngettext("{n} ouverture", "{n} ouvertures", loads).format(n=loads)


def _about(walls: Sequence[tuple[Wall, list[Row]]], weeks: Sequence[date]) -> str:
    """Return the chart in words: each place, its total, its best week."""
    told = []
    for wall, rows in walls:
        best = max(rows, key=lambda row: row.loads)
        told.append(
            _("{place} : {count}, dont {best} la semaine du {day}.").format(
                place=_name(wall),
                count=_count(sum(row.loads for row in rows)),
                best=best.loads,
                day=spoken(best.monday),
            )
        )
    return " ".join(told)


def _name(wall: Wall) -> str:
    return wall.place or wall.direction


def _line(wall: Wall, loads: dict[date, int], weeks: Sequence[date], most: int, y: int) -> str:
    """Return the bars of one place, its name before them, its total after."""
    step, ground = _step(weeks), y + _LINE - 14
    bars, numbers = [], []
    for rank, week in enumerate(weeks):
        if count := loads.get(week):
            tall = max(1, round(_TALL * count / most))
            x = _LEFT + rank * step
            bars.append(f"M{x:g} {ground}v{-tall}h{step * 0.8:g}v{tall}z")
            if len(weeks) <= _FEW:
                place = f'x="{x + step * 0.4:g}" y="{ground - tall - 3}"'
                numbers.append(f'<text {place} font-size="11" text-anchor="middle">{count}</text>')
    name = escape(_short(_name(wall)))
    return (
        f'<text x="16" y="{ground - 16}" font-weight="700">{name}</text>'
        f'<text x="16" y="{ground}" font-size="12">{wall.code}</text>'
        f'<path d="M{_LEFT} {ground}H{_WIDE - _RIGHT}" stroke="{token("asphalt")}"/>'
        f'<path d="{"".join(bars)}"/>{"".join(numbers)}'
        f'<text x="{_WIDE - 16}" y="{ground}" font-weight="700" text-anchor="end">'
        f"{sum(loads.values())}</text>"
    )


def _short(name: str) -> str:
    return name if len(name) <= 22 else f"{name[:21]}…"


def _step(weeks: Sequence[date]) -> float:
    return min(48.0, (_WIDE - _LEFT - _RIGHT) / len(weeks))


def _axis(weeks: Sequence[date], y: int) -> str:
    """Return the day of some Mondays below the bars: as many as there is room for."""
    step = _step(weeks)
    every = max(1, round(64 / step + 0.49))
    return "".join(
        f'<text x="{_LEFT + rank * step:g}" y="{y + 12}" font-size="12">'
        f"{week.day:02}/{week.month:02}/{week.year % 100:02}</text>"
        for rank, week in enumerate(weeks)
        if rank % every == 0
    )
