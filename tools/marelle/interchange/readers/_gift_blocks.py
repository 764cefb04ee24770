"""Stage 1, interchange: a file of GIFT in; its questions, still to be read, and categories out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ID = re.compile(r"\[id:([^\]]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The lines of a question, its comments emptied; ``line`` is that of the first."""

    line: int
    text: str
    id: str = ""


def blocks(text: str) -> Iterator[Block]:
    """Yield what blank lines part, as Moodle does; a line of ``//`` is a comment."""
    lines: list[str] = []
    first, id_ = 0, ""
    for number, line in enumerate([*text.splitlines(), ""], 1):
        bare = line.strip()
        if bare.startswith("//"):
            named = _ID.search(bare)
            id_ = named[1].rpartition("/")[2] if named else id_
            lines += [""] if lines else []
        elif bare.startswith("$") and not lines:
            yield Block(line=number, text=bare)
        elif bare:
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield Block(line=first, text="\n".join(lines), id=id_)
            lines, id_ = [], ""
