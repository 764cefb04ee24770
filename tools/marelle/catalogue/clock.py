"""Stage 3, model: a moment as authors type it in, the same with its offset from UTC out.

Without an offset it is the time of Paris: the rule is written here, so that no machine needs a
table of time zones (directive 2000/84/EC).
"""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta, timezone

_SUMMER, _WINTER = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))


def moment(typed: str) -> datetime | None:
    """Return what is *typed* (``2027-01-12T09:00``, or with ``+04:00``); nothing if it never is.

    The hour that comes twice, in October, is the first one; the one that is left out, in March, is
    none (see ``skipped``).
    """
    try:
        read = datetime.fromisoformat(typed)
        told = read if read.tzinfo else read.replace(tzinfo=_paris(read))
        told.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return None if skipped(typed) else told


def skipped(typed: str) -> bool:
    """Tell whether clocks pass over what is *typed*, in the night when summer time begins."""
    try:
        read = datetime.fromisoformat(typed)
    except ValueError:
        return False
    if read.tzinfo or read.year in (MINYEAR, MAXYEAR):
        return False
    begins = _last_sunday(read.year, 3)
    return read.replace(tzinfo=_SUMMER) < begins <= read.replace(tzinfo=_WINTER)


def _paris(local: datetime) -> timezone:
    """Return the offset of Paris at a *local* time."""
    begins, ends = (_last_sunday(local.year, month) for month in (3, 10))
    return _SUMMER if begins <= local.replace(tzinfo=_SUMMER) < ends else _WINTER


def _last_sunday(year: int, month: int) -> datetime:
    """Return when clocks change: one o'clock in UTC."""
    last = date(year, month, 31)
    day = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
