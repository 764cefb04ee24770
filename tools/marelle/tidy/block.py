"""A text that is typed as a block in, the same in the style of the house out.

A text of one line goes on one line, whatever folded it; one of several keeps them, below « | ». The
blank lines that « + » keeps at its end say nothing.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from marelle.tidy.tree import Untidy, Value


def unfolded(value: Value) -> Value:
    """Return a value that is no folded block, and no block of one line.

    The ends of line that a block adds to a single one say nothing: they are dropped.
    """
    if value.style not in ("|", ">"):
        return value
    line = value.text.rstrip("\n")
    if "\n" not in line:
        return replace(value, text=line, typed="", style="" if line else '"')
    if value.style == "|":
        return value
    lines = tuple(value.text.split("\n"))
    return replace(value, typed=f"|{value.typed[1:]}", style="|", lines=lines)


def block(value: Value, mend: Callable[[str], str], indent: int) -> list[str]:
    """Return the sign that opens the block *value*, and its lines at *indent*, mended."""
    lines = list(value.lines)
    while lines and not lines[-1].strip():
        del lines[-1]
    first = next((line for line in lines if line.strip()), "")
    own = len(value.text.lstrip("\n")) - len(value.text.lstrip("\n").lstrip(" "))
    cut = len(first) - len(first.lstrip(" ")) - own
    if not first or own or any(line.strip() and line[:cut].strip() for line in lines):
        raise Untidy
    bare = [line[cut:].rstrip() if not line.strip() else line[cut:] for line in lines]
    said = "\n".join(bare)
    if mend(value.text) != value.text:
        bare = mend(said).split("\n")
    sign = re.sub("[1-9+]", "", value.typed)
    return [sign, *(" " * indent + line if line else "" for line in bare)]
