"""The last words of a build: what was made, how many, how big, how long, from the cache or not."""

from collections.abc import Iterable

from marelle.i18n import _, decimal, ngettext
from marelle.report import Report, Row


def table(report: Report) -> str:
    """Return the table of a build that succeeded, a line an output, then the total."""
    head = ("", _("fichiers"), _("taille"), _("calcul"), "")
    lines = [
        (
            _(row.label),
            str(row.files),
            size(row.size),
            seconds(row.seconds),
            _origin(row),
        )
        for row in report.rows
    ]
    total = (
        _("total"),
        str(sum(row.files for row in report.rows)),
        size(sum(row.size for row in report.rows)),
        seconds(sum(row.seconds for row in report.rows)),
        _elapsed(report),
    )
    return "\n".join(_columns([head, *lines, total]))


def _elapsed(report: Report) -> str:
    """Return the time by the clock: less than the work, which several processes share."""
    waited = _("{seconds} à l’horloge").format(seconds=seconds(report.seconds))
    return waited if report.written else f"{_('déjà à jour')}, {waited}"


def _columns(rows: list[tuple[str, ...]]) -> Iterable[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        numbers = "  ".join(row[c].rjust(widths[c]) for c in (1, 2, 3))
        yield f"{row[0].ljust(widths[0])}  {numbers}  {row[4]}".rstrip()


def _origin(row: Row) -> str:
    if row.kept:
        return _("laissé tel quel")
    if not row.made:
        return _("repris du cache")
    made = ngettext("{n} tâche faite", "{n} tâches faites", row.made).format(n=row.made)
    if not row.reused:
        return made
    again = ngettext("{n} reprise du cache", "{n} reprises du cache", row.reused)
    return f"{made}, {again.format(n=row.reused)}"


def size(count: int) -> str:
    """Return a number of bytes for people, in thousands: 1 234 567 gives « 1,2 Mo »."""
    value, unit = float(count), 0
    while value >= 999.5 and unit < 3:
        value, unit = value / 1000, unit + 1
    number = f"{value:.1f}" if unit and value < 99.95 else f"{value:.0f}"
    return f"{decimal(number)}\u00a0{(_('o'), _('ko'), _('Mo'), _('Go'))[unit]}"


def seconds(count: float) -> str:
    """Return a duration for people."""
    return f"{decimal(f'{count:.1f}' if count < 100 else f'{count:.0f}')}\u00a0s"
