"""Stage 4, render: a date in, the words of a reader out."""

from datetime import date

from marelle.i18n import _


def spoken(day: date) -> str:
    """Return *day* as one says it: « 31 décembre 2027 », « 1er mars 2027 »."""
    months = (
        _("janvier"),
        _("février"),
        _("mars"),
        _("avril"),
        _("mai"),
        _("juin"),
        _("juillet"),
        _("août"),
        _("septembre"),
        _("octobre"),
        _("novembre"),
        _("décembre"),
    )
    number = _("1er") if day.day == 1 else str(day.day)
    text = _("{day} {month} {year}")
    return text.format(day=number, month=months[day.month - 1], year=day.year)


def time(day: date) -> str:
    """Return *day* as an HTML ``<time>``."""
    return f'<time datetime="{day.isoformat()}">{spoken(day)}</time>'
