"""Stage 4, render: a date, a time or minutes in, the words of a reader out."""

from datetime import date, datetime, timedelta

from marelle.i18n import _, spoken

__all__ = ["between", "hour", "long_minutes", "spoken", "time"]


def time(day: date) -> str:
    """Return *day* as an HTML ``<time>``."""
    return f'<time datetime="{day.isoformat()}">{spoken(day)}</time>'


def between(start: datetime, end: datetime) -> str:
    """Return when something is: « lundi 12 janvier 2027, de 9 h à 12 h », as HTML."""
    days = (
        _("lundi"),
        _("mardi"),
        _("mercredi"),
        _("jeudi"),
        _("vendredi"),
        _("samedi"),
        _("dimanche"),
    )
    day = f"{days[start.weekday()]} {spoken(start.date())}"
    if start.date() == end.date():
        text = _("{day}, de {start} à {end}")
        last = hour(end)
    else:
        text = _("du {day}, {start}, au {end}")
        last = f"{days[end.weekday()]} {spoken(end.date())}, {hour(end)}"
    said = text.format(day=day, start=hour(start), end=last)
    return f'<time datetime="{start.isoformat(timespec="minutes")}">{said}</time>'


def hour(moment: datetime) -> str:
    """Return a time of day as one says it: « 9 h », « 13 h 30 »."""
    if not moment.minute:
        return _("{hour}\u00a0h").format(hour=moment.hour)
    return _("{hour}\u00a0h\u00a0{minute}").format(hour=moment.hour, minute=f"{moment.minute:02}")


def long_minutes(minutes: int) -> str:
    """Return minutes as one says them: « 45 min », « 3 h », « 1 h 30 »."""
    if minutes < 60:
        return _("{n}\u00a0min").format(n=minutes)
    return (
        hour(datetime(1, 1, 1) + timedelta(minutes=minutes % 1440))
        if minutes < 1440
        else (_("{hour}\u00a0h").format(hour=minutes // 60))
    )
