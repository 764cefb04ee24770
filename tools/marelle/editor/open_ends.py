"""The line where one types, and those above, in; what closes what is open there out.

At the end of a file, nothing closes yet the brackets and the quotation marks that one types.
"""

import re

_CLOSERS = {"[": "]", "{": "}"}
_TOP = re.compile(r"\S")
# What a value, and so its quotation mark or its bracket, may come right after.
_AFTER = frozenset("[{,:-\n")
# A value between brackets has no more lines than that.
_LINES = 40


def closers(rows: list[str], line: int) -> str:
    """Return what closes, at the end of the *line* of a sheet, what is open there."""
    for first in range(line, max(line - _LINES, 0), -1):
        if found := _open(rows[first - 1 : line]):
            return found
        if _TOP.match(rows[first - 1]):
            break
    return ""


def _open(rows: list[str]) -> str:
    """Return what closes these lines; nothing is open above them."""
    stack, quote, before = "", "", "\n"
    for row in rows:
        for rank, sign in enumerate(row):
            if quote:
                quote = "" if sign == quote and row[rank - 1] != "\\" else quote
            elif sign == "#" and (rank == 0 or row[rank - 1] == " "):
                break
            elif sign in "\"'" and before in _AFTER:
                quote = sign
            elif sign in _CLOSERS and (stack or before in _AFTER):
                stack = _CLOSERS[sign] + stack
            elif stack and sign == stack[0]:
                stack = stack[1:]
            before = before if sign == " " else sign
        before = before if stack else "\n"
    return quote + stack
