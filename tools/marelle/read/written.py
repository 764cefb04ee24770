"""Stage 1, read: the text of a lesson in, its ``!!!`` blocks with the place of every part out.

A block is a line ``!!! kind "Title"`` and the lines below it that are four spaces further in. A
kind that has options takes them from its first lines, ``name: value``, until a blank line or a
line of text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.blocks import block_kinds
from marelle.blocks.base import Block
from marelle.blocks.base import Written as Sound
from marelle.read.links import masked

_HEAD = re.compile(r"^( *)!!![ \t]*([^\s\"“«]*)[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r'"(.*)"')
_OPTION = re.compile(r"([^\W\d_][\w-]*)[ \u00a0\u202f]*:(?:[ \u00a0\u202f]+(.*?))?[ \t]*$")
_STEP = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A text and the offsets where it is typed."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A block as it was typed. ``rest`` is what follows its kind, quotes included.

    ``options`` are pairs of a name and a value; ``placed`` tells that it stands at the start of a
    line, or right inside another block; ``end`` is the offset after its last line.
    """

    kind: Part
    rest: Part
    options: tuple[tuple[Part, Part], ...]
    text: str
    start: int
    head_end: int
    end: int
    placed: bool

    @property
    def block(self) -> Block | None:
        """What its kind allows, if the kind exists."""
        return block_kinds().get(self.kind.text)

    @property
    def title(self) -> str:
        """The title, empty when there is none or it is not between quotes."""
        match = _TITLE.fullmatch(self.rest.text)
        return match[1].strip() if match else ""

    def sound(self) -> Sound:
        """Return the block without its places."""
        options = {name.text: value.text for name, value in self.options}
        return Sound(kind=self.kind.text, title=self.title, options=options, text=self.text)


def find_blocks(text: str, plain: str = "") -> list[Found]:
    """Return every block of *text* in order, those inside others included.

    *plain* is the same text without its code, when the caller has it already.
    """
    if "!!!" not in text:
        return []
    found: list[Found] = []
    for head in _HEAD.finditer(plain or masked(text)):
        indent = len(head[1])
        around = [b for b in found if b.end > head.start()]
        inside = around[-1] if around else None
        column = _column(text, inside) + _STEP if inside else 0
        found.append(_block(text, head, placed=indent == column))
    return found


def split(markdown: str) -> Iterator[str | Sound]:
    """Yield, in order, the plain Markdown of a sound lesson and the blocks that draw themselves."""
    at = 0
    for found in find_blocks(markdown):
        if found.start < at or found.block is None or found.block.draw is None:
            continue
        yield markdown[at : found.start]
        yield found.sound()
        at = found.end
    yield markdown[at:]


def kinds_in(markdown: str) -> set[str]:
    """Return the kind of every block of a sound lesson."""
    return {found.kind.text for found in find_blocks(markdown)}


def prose(markdown: str, *, heard: bool = False) -> str:
    """Return what one reads of a sound lesson: no option, and no transcript unless it is *heard*.

    What is listened to takes its own time, not the time of reading it.
    """
    if "!!!" not in markdown:
        return markdown
    parts = []
    for part in split(markdown):
        if isinstance(part, str):
            parts.append(part)
        else:
            read = heard or not block_kinds()[part.kind].plays
            text = prose(part.text, heard=heard) if read else ""
            parts.append(f"{part.title}\n\n{text}\n")
    return "\n".join(parts)


def _column(text: str, found: Found) -> int:
    return found.start - text.rfind("\n", 0, found.start) - 1


def _block(text: str, head: re.Match[str], *, placed: bool) -> Found:
    start, indent = head.start() + len(head[1]), len(head[1]) + _STEP
    lines = list(_lines(text, head.end() + 1, indent))
    end = lines[-1][1] if lines else min(head.end() + 1, len(text))
    kind = _part(text, head, 2)
    options: list[tuple[Part, Part]] = []
    block = block_kinds().get(kind.text)
    while block and block.options and lines and (match := _option(text, lines[0], indent)):
        options.append(match)
        del lines[0]
    body = "\n".join(text[a:b].rstrip("\n")[indent:] for a, b in lines)
    return Found(
        kind=kind,
        rest=_part(text, head, 3),
        options=tuple(options),
        text=body.strip("\n"),
        start=start,
        head_end=head.end(),
        end=end,
        placed=placed,
    )


def _lines(text: str, at: int, indent: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each line of a body; blank lines at its end are not of it."""
    blank: list[tuple[int, int]] = []
    while at < len(text):
        after = text.find("\n", at) + 1 or len(text)
        line = text[at:after]
        if not line.strip():
            blank.append((at, after))
        elif line.startswith(" " * indent):
            yield from blank
            blank.clear()
            yield at, after
        else:
            return
        at = after


def _option(text: str, line: tuple[int, int], indent: int) -> tuple[Part, Part] | None:
    at = line[0] + indent
    match = _OPTION.match(text[at : line[1]].rstrip("\n"))
    if match is None:
        return None
    (a, b), (c, d) = match.span(1), match.span(2)
    value = Part(match[2], at + c, at + d) if match[2] else Part("", at + b, at + match.end())
    return Part(match[1], at + a, at + b), value


def _part(text: str, match: re.Match[str], group: int) -> Part:
    return Part(text[slice(*match.span(group))], *match.span(group))
