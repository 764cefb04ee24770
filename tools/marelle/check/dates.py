"""Stage 2, check: the words for a date that is not written as one, with the day it seems to say."""

import re
from datetime import date

from marelle.check.case import Case
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _

_FRENCH_DATE = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\Z")
_LOOSE_DATE = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})\Z")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")


def bad_date(case: Case) -> Diagnostic:
    """Return the finding for a text or a number that stands where a date is wanted."""
    value = str(case.value)
    message = _("« {value} » n’est pas une date.").format(value=value)
    good = ""
    if match := _FRENCH_DATE.match(value):
        good = _day(match[3], match[2], match[1])
    elif match := _LOOSE_DATE.match(value) or _COMPACT_DATE.match(value):
        good = _day(*match.groups())
        if not good:
            message = _("Le jour « {value} » n’existe pas.").format(value=value)
    return case.on_value(
        codes.BAD_DATE,
        message,
        _("Écrivez « {good} » : année, mois, jour.").format(good=good)
        if good
        else _("Écrivez l’année, le mois et le jour, par exemple « 2026-11-21 »."),
    )


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
