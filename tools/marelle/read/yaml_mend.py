"""Stage 1, read: a line that breaks YAML in, the line its author most likely meant out.

Pure text surgery. Each function gives ``None`` when the line is not of the kind it knows.
"""

import re
from collections.abc import Sequence

_ENTRY = re.compile(r"""\s*(?:-[ ]+)*[^\s:#'"\[\]{},&*!|>%@`-][^:#]*:[ \t]+(?=\S)""")
_ITEM = re.compile(r"\s*(?:-[ ]+)+(?=\S)")
_STUCK = re.compile(r"(\s*(?:-[ ]+)*[a-z][a-z_]*):(?=[^\s:/])")
_DASH = re.compile(r"(\s*)-([^\s-].*)\Z")
_SPECIAL = "@`%&*!|>-?"
_QUOTES = "\"'"


def quoted(text: str) -> str:
    """Return *text* as a double-quoted scalar (YAML 1.2.2 §7.3.1)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def quoted_value(line: str, column: int) -> str | None:
    """Quote the value of ``key: value`` when *column* is inside it and it is plain."""
    start = _value_start(line)
    if start is None or column < start or line[start] in _QUOTES + "[{":
        return None
    return line[:start] + quoted(line[start:].rstrip())


def quoted_start(line: str) -> tuple[int, str] | None:
    """Quote the value that begins with a character YAML keeps for itself; give its column too."""
    start = _value_start(line)
    if start is None or line[start] not in _SPECIAL:
        return None
    return start, line[:start] + quoted(line[start:].rstrip())


def quoted_in_braces(line: str, column: int) -> str | None:
    """Quote the value of a ``{key: value}`` that holds the colon at *column*."""
    start = line.rfind(": ", 0, column) + 2
    value = re.match(r"[^,}\]]*", line[start:])
    if start < 2 or value is None or line[start] in _QUOTES + "[{":
        return None
    end = start + len(value[0].rstrip())
    return line[:start] + quoted(line[start:end]) + line[end:]


def requoted(line: str, column: int) -> str | None:
    """Quote again a quoted value that ends before *column* although text follows."""
    start = _value_start(line)
    if start is None or line[start] not in _QUOTES or column <= start + 1:
        return None
    value = line[start:].rstrip()
    inner = value[1:-1] if value[-1] == value[0] else value.replace(value[0], "")
    return line[:start] + quoted(inner.replace('\\"', '"'))


def unstuck(line: str) -> str | None:
    """Put the space that is missing after the colon of a key."""
    return _STUCK.sub(r"\1: ", line, count=1) if _STUCK.match(line) else None


def odd_quote(lines: Sequence[str], below: int) -> tuple[int, int] | None:
    """Return the row and column of the nearest value above whose quote is opened only."""
    for row in range(below - 1, -1, -1):
        start = _value_start(lines[row])
        if start is not None and lines[row][start] in _QUOTES:
            return (row, start) if lines[row].count(lines[row][start]) % 2 else None
    return None


def without_tabs(lines: Sequence[str]) -> str:
    """Put two spaces for each tabulation of an indent."""
    return "\n".join(_untabbed(line) for line in lines)


def _untabbed(line: str) -> str:
    body = line.lstrip(" \t")
    return line[: len(line) - len(body)].replace("\t", "  ") + body


def _value_start(line: str) -> int | None:
    """Return the column where the value of an entry or of an item begins."""
    match = _ENTRY.match(line) or _ITEM.match(line)
    return match.end() if match else None


def undashed(line: str) -> str | None:
    """Return *line*, an element of a list, with the space that its dash lacks."""
    match = _DASH.match(line)
    return f"{match[1]}- {match[2]}" if match else None
