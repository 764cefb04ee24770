"""A tree with its comments in, its text in the order and the style of the house out.

Two spaces a level, lists further in than their key, one blank line at most and one between the
activities of a screen; brackets stay brackets. A text of one line is typed on one, whatever folds
it; one of several is a block, « | ».
"""

from collections.abc import Callable, Sequence

from marelle.read.document import Path
from marelle.tidy.block import block, unfolded
from marelle.tidy.quotes import retyped
from marelle.tidy.tree import Entry, Untidy, Value

Order = Callable[[Path], Sequence[str]]
Mend = Callable[[Path, str], str]
_STEP = 2
# Lists whose elements are far apart, at the top of a file.
_APART = frozenset(("items", "stages"))


class Layer:
    """Writes one tree. ``order`` gives the keys of a place in order, ``mend`` its text mended."""

    def __init__(self, order: Order, mend: Mend) -> None:
        self.order, self.mend = order, mend

    def write(self, root: Value) -> str:
        """Return the whole file."""
        head = _head(root)
        lines = self._block(root, (), 0)
        return "\n".join([*_squeezed([*head, *lines]), ""])

    def _block(self, value: Value, path: Path, indent: int) -> list[str]:
        lines: list[str] = []
        pad = " " * indent
        entries = self._ordered(value, path)
        apart = value.kind == "seq" and len(path) == 1 and path[0] in _APART
        apart = apart and any(not e.value.flow and e.value.entries for e in entries)
        for rank, entry in enumerate(entries):
            lead = _thin([*entry.lead, *entry.trail[1:]])
            if rank == 0 or apart:
                lead = _bare(lead)
            lines += [""] if apart and rank else []
            below = self._entry(entry, (*path, entry.name if value.kind == "map" else rank), indent)
            lines += [f"{pad}{one}" if one else "" for one in lead]
            lines += below
        lines += [f"{pad}{one}" if one else "" for one in _thin(value.foot)]
        return lines

    def _ordered(self, value: Value, path: Path) -> list[Entry]:
        if value.kind != "map":
            return value.entries
        rank = {name: number for number, name in enumerate(self.order(path))}
        return sorted(value.entries, key=lambda e: rank.get(e.name, len(rank)))

    def _entry(self, entry: Entry, path: Path, indent: int) -> list[str]:
        value = entry.value
        trail = f"  {entry.trail[0]}" if entry.trail else ""
        head = " " * indent + (f"{entry.key}:" if entry.key else "-")
        anchor = f" &{value.anchor}" if value.anchor else ""
        if value.entries and not value.flow:
            below = self._block(value, path, indent + _STEP)
            if entry.key or anchor or trail:
                return [head + anchor + trail, *below]
            return _joined(head, below)
        if value.foot:
            raise Untidy
        value = unfolded(value)
        if value.style == "|":
            sign, *rest = block(value, lambda text: self.mend(path, text), indent + _STEP)
            return [f"{head}{anchor} {sign}{trail}", *rest]
        said = self._inline(value, path, flow=False)
        return [(head + anchor + (f" {said}" if said else "")) + trail]

    def _inline(self, value: Value, path: Path, *, flow: bool) -> str:
        """Return a value as it goes on one line."""
        if value.kind == "alias":
            return f"*{value.text}"
        if value.kind == "text":
            return self._scalar(value, path, flow=flow)
        parts = []
        for rank, entry in enumerate(self._ordered(value, path)):
            at = (*path, entry.name if value.kind == "map" else rank)
            said = self._inline(entry.value, at, flow=True)
            said = f"&{entry.value.anchor} {said}" if entry.value.anchor else said
            parts.append(f"{entry.key}: {said}".rstrip() if value.kind == "map" else said)
        return ("{%s}" if value.kind == "map" else "[%s]") % ", ".join(parts)

    def _scalar(self, value: Value, path: Path, *, flow: bool) -> str:
        if not value.text and not value.style:
            return ""
        mended = self.mend(path, value.text)
        typed = value.typed if mended == value.text else ""
        return retyped(mended, typed, value.style, flow=flow)


def _joined(head: str, below: list[str]) -> list[str]:
    """Return the lines of an element, its dash before the first that is no comment."""
    rank = next(i for i, line in enumerate(below) if line.strip() and line.lstrip()[0] != "#")
    above = [line[_STEP:] if line else "" for line in below[:rank]]
    return [*above, head + below[rank][len(head) :], *below[rank + 1 :]]


def _head(root: Value) -> list[str]:
    """Take from the first entry the comments that open the file."""
    lead = _thin(root.entries[0].lead)
    root.entries[0].lead = []
    return _bare(lead)


def _bare(lead: list[str]) -> list[str]:
    """Return comments without the blank lines before them."""
    while lead and not lead[0]:
        lead = lead[1:]
    return lead


def _thin(lead: list[str]) -> list[str]:
    """Return comments with one blank line at most between two."""
    return [one for i, one in enumerate(lead) if one or not i or lead[i - 1]]


def _squeezed(lines: list[str]) -> list[str]:
    """Return lines with no blank ones at the end."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines
