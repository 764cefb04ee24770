"""Visits: one line of an access log in combined format in, what it says of a printed code out.

The format is that of Apache (``LogFormat … combined``) and of nginx (``combined``): the address and
the user, the time in brackets, the request, the status, the size, the page before, the program.
What comes after is left alone.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from marelle.ids import CODE_ALPHABET, CODE_LENGTH

# Quotes inside are written \" by Apache and \x22 by nginx; addresses of IPv6 may be in brackets.
_QUOTED = rb'"([^"\\]*(?:\\.[^"\\]*)*)"'
_LINE = re.compile(
    rb"(\[?[^\[]{1,400}) \[(\d\d/[A-Z][a-z]{2}/\d{4}):(\d\d):(\d\d):(\d\d) ([+-]\d{4})\] "
    + _QUOTED
    + rb" (\d{3}) \S+ "
    + _QUOTED
    + b" "
    + _QUOTED
)
_REQUEST = re.compile(
    rb"([A-Z]+) [^?# ]*/Q/([%s]{%d})(?:/(?:index\.html)?)?(?:[?#]\S*)?(?: HTTP/[\d.]+)?"
    % (CODE_ALPHABET.encode(), CODE_LENGTH)
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAY, _HOUR = 86_400, 3_600
_YEARS = range(1990, 2100)  # a damaged digit would make a chart of centuries


class Load(NamedTuple):
    """One line about a code: ``who`` asked is only ever compared; ``day`` is an ordinal.

    ``moment`` is in seconds of universal time; ``day`` is that of the server's clock.
    """

    who: bytes
    agent: bytes
    code: str
    method: bytes
    status: int
    day: int
    moment: int


class Odd(Exception):
    """A line that is not in combined format."""


def about_code(line: bytes) -> Load | None:
    """Return what *line* says of a printed code, ``None`` when it is about another page.

    Raises ``Odd``.
    """
    if b"/Q/" not in line and b'] "' in line:
        return None  # most lines, without more ado
    found = _LINE.match(line)
    if found is None:
        raise Odd
    who, text, hours, minutes, seconds, zone, request, status, _before, agent = found.groups()
    asked = _REQUEST.fullmatch(request)
    if asked is None:
        return None
    day = _ordinal(text)
    clock = int(hours) * _HOUR + int(minutes) * 60 + int(seconds)
    away = (int(zone[1:3]) * 60 + int(zone[3:5])) * (-60 if zone[:1] == b"-" else 60)
    return Load(
        who=who,
        agent=agent,
        code=asked[2].decode(),
        method=asked[1],
        status=int(status),
        day=day,
        moment=day * _DAY + clock - away,
    )


@lru_cache(maxsize=1_000)
def _ordinal(text: bytes) -> int:
    day, month, year = text.decode().split("/")
    if int(year) not in _YEARS:
        raise Odd
    try:
        return date(int(year), _MONTHS.index(month) + 1, int(day)).toordinal()
    except ValueError:
        raise Odd from None
