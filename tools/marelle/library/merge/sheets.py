"""The library: three versions of a YAML file in, merged by key and by the id of items; out, a text
that is YAML again, and conflicts.

A piece that only one side changed is that side's. What both changed is looked into, down to the
lines of a text; where they differ there too, ours stays.
"""

from collections.abc import Collection, Sequence

from marelle.library.merge.blocks import Block, cut
from marelle.library.merge.lines import Conflict, Merged, merge_lines
from marelle.read.yaml_file import read_yaml

NOTHING = Block("", "")


def merge_yaml(base: str, ours: str, theirs: str, kept: Collection[str] = ()) -> Merged:
    """Return the merge of three YAML texts; the top-level keys *kept* are ours, whatever theirs.

    What cannot be merged into sound YAML is ours as it was, and one conflict from its first line.
    """
    if kept:
        base, theirs = _without(base, ours, kept), _without(theirs, ours, kept)
    merged = _merge(cut(base), cut(ours), cut(theirs))
    document, found = read_yaml("merged.yml", merged.text.encode())
    if document is None or found:
        return Merged(ours, (Conflict(1, ours, theirs),))
    return merged


def _without(text: str, ours: str, kept: Collection[str]) -> str:
    """Return *text* with the pieces *kept* as ours has them: nobody changed those."""
    whole, own = cut(text), {part.name: part.text for part in cut(ours).parts}
    if not whole.parts:
        return text
    parts = [own.get(p.name, "") if p.name in kept else p.text for p in whole.parts]
    there = {part.name for part in whole.parts}
    more = [text for name, text in own.items() if name in kept and name not in there]
    return "".join([whole.head, *map(_ended, [*parts, *more])])


def _merge(base: Block, ours: Block, theirs: Block) -> Merged:
    """Return the merge of three blocks of one name; an absent one is empty."""
    if ours.text == base.text:
        return Merged(theirs.text)
    if theirs.text in (base.text, ours.text):
        return Merged(ours.text)
    if ours.text and theirs.text and all(b.parts for b in (base, ours, theirs)):
        return _parts(base, ours, theirs)
    if ours.text and theirs.text and base.text and not ours.parts and not theirs.parts:
        return merge_lines(base.text, ours.text, theirs.text)
    return Merged(ours.text, (Conflict(1, ours.text, theirs.text),))


def _parts(base: Block, ours: Block, theirs: Block) -> Merged:
    before, own, other = ({p.name: p for p in block.parts} for block in (base, ours, theirs))
    head = merge_lines(base.head, ours.head, theirs.head)
    text, conflicts = _ended(head.text), list(head.conflicts)
    for name in _order([*before], [*own], [*other]):
        merged = _merge(*(each.get(name, NOTHING) for each in (before, own, other)))
        line = text.count("\n")
        conflicts += [Conflict(line + c.line, c.ours, c.theirs) for c in merged.conflicts]
        text += _ended(merged.text)
    return Merged(text, tuple(conflicts))


def _order(before: Sequence[str], own: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return the names of all parts: in our order, or in theirs when we left it as it was."""
    common = [name for name in own if name in other]
    moved = common != [name for name in other if name in own]
    left = [n for n in own if n in before] == [n for n in before if n in own]
    first, second = (other, own) if moved and left else (own, other)
    order = list(first)
    for rank, name in enumerate(second):
        if name not in order:
            after = next((n for n in reversed(second[:rank]) if n in order), None)
            order.insert(order.index(after) + 1 if after else 0, name)
    return order


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"
