"""Changes: two texts in, their words struck and added out; and sentences that go together."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from marelle.changes.value import Mark, Piece

_TOKEN = re.compile(r"\s+|\d+(?:[.,]\d+)+|\w+|[^\w\s]")
# The words of a picture or of a link are one sentence; the number of a step is none.
_SENTENCE = re.compile(r"(?<=[.!?…»])(?<!^\d\.)(?<!^\d\d\.)\s+(?=[A-ZÀ-ÖØ-Þ«0-9])(?![^\[\]]*\]\()")
_WORD, _LAST = re.compile(r"\w"), re.compile(r"\w+\s*$")
# A box with what it shows, which is one thing; the line below the head of a table.
_OPTIONS, _RULE = re.compile(r'!!! [\w-]+(?: "[^"]*")? [\w-]+: '), re.compile(r"\|?[\s:|-]+")
# Over this many words, or when less than this stays, a text is said to be replaced.
_MOST, _LEAST = 1500, 0.5


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return *after* with what was struck from *before* and what was added."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    whole = tuple(Piece(m, t) for m, t in ((Mark.GONE, before), (Mark.NEW, after)) if t)
    if not old or not new or len(old) + len(new) > _MOST:
        return whole
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if _kept(matcher, old) < _LEAST * max(_words(old), _words(new)):
        return whole
    return tuple(_worded(list(_joined(_runs(matcher, old, new)))))


def _words(tokens: Sequence[str]) -> int:
    return sum(bool(_WORD.match(each)) for each in tokens)


def _kept(matcher: "SequenceMatcher[str]", old: Sequence[str]) -> int:
    """Return how many words stay."""
    return sum(_words(old[a : a + size]) for a, _b, size in matcher.get_matching_blocks())


def _runs(matcher: "SequenceMatcher[str]", old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Mark.SAME, "".join(old[a:b]))
            continue
        yield Piece(Mark.GONE, "".join(old[a:b]))
        yield Piece(Mark.NEW, "".join(new[c:d]))


def _joined(runs: Iterator[Piece]) -> Iterator[Piece]:
    """Yield *runs* with the space between two changes taken in: words change, not letters."""
    gone, new, gap = "", "", ""
    for mark, text in runs:
        if mark is Mark.SAME and not text.strip() and (gone or new):
            gap = text
        elif mark is Mark.SAME:
            yield from _changed(gone, new)
            yield Piece(Mark.SAME, gap + text)
            gone, new, gap = "", "", ""
        else:
            gone, new, gap = gone + gap, new + gap, ""
            gone, new = (gone + text, new) if mark is Mark.GONE else (gone, new + text)
    yield from _changed(gone, new)
    if gap:
        yield Piece(Mark.SAME, gap)


def _worded(runs: list[Piece]) -> Iterator[Piece]:
    """Yield *runs*; where only a point or a comma changes, the word before it is shown with it."""
    for rank, (mark, text) in enumerate(runs):
        near = [*runs[rank + 1 : rank + 3]]
        after = [each for each in near if each.mark is not Mark.SAME]
        if len(after) == 2 and near[0].mark is near[1].mark:
            after = after[:1]
        last = _LAST.search(text)
        bare = not any(_WORD.search(each.text) or not each.text.strip() for each in after)
        if mark is Mark.SAME and after and near[0] is after[0] and bare and last:
            yield from _same(text[: last.start()])
            said = {each.mark: each.text for each in after}
            yield Piece(Mark.GONE, last[0] + said.pop(Mark.GONE, ""))
            runs[rank + 1] = Piece(Mark.NEW, last[0] + said.pop(Mark.NEW, ""))
            if len(after) == 2:
                runs[rank + 2] = Piece(Mark.SAME, "")
        elif text:
            yield Piece(mark, text)


def _same(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(Mark.SAME, text)


def _changed(gone: str, new: str) -> Iterator[Piece]:
    yield from (Piece(m, t) for m, t in ((Mark.GONE, gone), (Mark.NEW, new)) if t)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text in Markdown, a title, an item or a picture being one."""
    blocks = (
        " ".join(block.split()).lstrip("# ")
        for block in re.split(r"\n\s*\n|\n(?=\s*[-*+#!|\d>])", text)
    )
    return [
        said
        for block in blocks
        if block and not _RULE.fullmatch(block)
        for said in ([block] if _OPTIONS.match(block) else _SENTENCE.split(block))
    ]


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that differ, each with what takes its place; empty for what goes or comes."""
    for tag, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _paired(list(old[a:b]), list(new[c:d]))


def _paired(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each of *old* with the one of *new* that is most like it, in the order of *new*."""
    for after in new:
        likes = [SequenceMatcher(a=b, b=after, autojunk=False).ratio() for b in old[:20]]
        best = max(range(len(likes)), key=likes.__getitem__, default=-1)
        if best >= 0 and likes[best] > 0.5:
            yield from ((gone, "") for gone in old[:best])
            yield old[best], after
            del old[: best + 1]
        else:
            yield "", after
    yield from ((gone, "") for gone in old)
