"""Stage 1, read: a text in YAML in, its values out, whatever lines of it cannot be understood.

One error must not hide those below it. A clear mistake is mended; a line out of line takes the
place that lets most of the rest be read; failing that, its block is set aside and reading resumes
below it. Each turn mends or drops a line and the work is measured out, so that it always ends.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from yaml import YAMLError
from yaml._yaml import CParser

from marelle.diagnostics import Diagnostic, codes
from marelle.read.words import yaml_syntax as words
from marelle.read.yaml_events import Builder
from marelle.read.yaml_indent import end_of_block, indent_of, realigned
from marelle.read.yaml_syntax import Explained, explain

# Characters parsed, all turns together: a second or so on a slow machine.
MAX_WORK = 600_000
# What a turn costs besides its text.
TURN = 1_500
# A line that was mended as many times is not understood.
MAX_MENDS = 3


@dataclass(slots=True)
class Recovered:
    """``builder`` is ``None`` when too much is wrong; ``lost`` are the lines set aside, from 1."""

    builder: Builder | None = None
    found: list[Diagnostic] = field(default_factory=list)
    lost: set[int] = field(default_factory=set)


def recover(path: str, text: str, room: int = 1) -> Recovered:
    """Build *text*, and build it again without each mistake that keeps it from being parsed.

    *room* is how many times the usual number of values it may hold.
    """
    result = Recovered()
    doubt, mends, work = -1, Counter[int](), 0
    while True:
        builder = Builder(path, text, room)
        try:
            builder.build()
        except YAMLError as error:
            explained = explain(path, text, error)
        else:
            result.builder = builder
            return result
        lines = text.split("\n")
        doubtful = not explained.sure and _is_doubtful(lines, doubt, explained.row)
        if not doubtful:
            result.found.append(explained.finding)
        work += TURN + explained.reach
        if work > MAX_WORK:
            result.found.append(_unread(explained.finding))
            return result
        mends[explained.row] += 1
        better = None if mends[explained.row] > MAX_MENDS else explained.mended
        misled = explained.flow or (doubtful and explained.row != doubt)
        if better is None and not misled and len(text) < MAX_WORK // 20:
            better = _best(text, explained, realigned(lines, explained.row))
            work += 4 * TURN
        if better is None:
            better = _without(lines, explained, result.lost)
        if better == text:
            return result  # nothing is left to set aside
        text, doubt = better, doubt if explained.sure else explained.row


def _is_doubtful(lines: list[str], doubt: int, row: int) -> bool:
    """Tell whether an error at *row* may be the doing of what was guessed at the row *doubt*.

    The next line of the same indentation, or of a lower one, stands on its own.
    """
    if doubt < 0 or row < doubt:
        return False
    above = indent_of(lines[doubt])
    return all(indent_of(line) > above for line in lines[doubt + 1 : row + 1] if line.strip())


def _best(text: str, explained: Explained, attempts: Iterator[str]) -> str | None:
    """Return the attempt that lets reading go furthest, if it goes further than *text* does."""
    reached = [(_reach(attempt), -rank, attempt) for rank, attempt in enumerate(attempts)]
    best = max(reached, default=None)
    return best[2] if best and best[0] > explained.reach + len(best[2]) - len(text) + 1 else None


def _reach(text: str) -> int:
    """Return how many characters of *text* are understood."""
    parser = CParser(text)
    try:
        while parser.get_event() is not None:
            pass
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.index if mark else 0
    return 2 * len(text)


def _without(lines: list[str], explained: Explained, lost: set[int]) -> str:
    """Return the text without what is not understood: a line, and those that hang under it."""
    first = row = explained.row
    while row > 0 and not lines[row].strip():
        first = row = row - 1
    if explained.flow and explained.since < row:
        first = explained.since
        row -= indent_of(lines[row]) <= indent_of(lines[first])
    opens = lines[row].lstrip().startswith("- ") or lines[row].rstrip().endswith((":", "|", ">"))
    stop = end_of_block(lines, row, indent_of(lines[first]) + 1) if opens else row + 1
    lost.update(number + 1 for number in range(first, stop) if lines[number].strip())
    return "\n".join((*lines[:first], *[""] * (stop - first), *lines[stop:]))


def _unread(last: Diagnostic) -> Diagnostic:
    said = words.unread()
    return Diagnostic(code=codes.YAML_SYNTAX, span=last.span, message=said[0], hint=said[1])
