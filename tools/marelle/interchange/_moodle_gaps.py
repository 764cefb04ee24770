"""Stage 5, interchange: a text with gaps in; what its question is in Moodle XML out."""

from collections.abc import Iterable, Mapping
from typing import Any

from marelle.activities.pairing import Pair
from marelle.interchange._moodle_body import Body
from marelle.interchange._words import (
    comment_losses,
    explained,
    html,
    line,
    piece,
    spellings,
    worth,
)
from marelle.interchange._xml import cloze, combined, element, lines


def cloze_body(item: Any) -> Body:
    count = len(item.gaps)
    # Moodle takes whole points for each gap.
    weight = item.points // count if item.points % count == 0 else 1
    text = "".join(
        _braceless(piece(part)) if isinstance(part, str) else _gap(part, weight)
        for part in item.pieces
    )
    losses = (*worth(item, weight * count), *comment_losses(item.feedback))
    comment = html(item.feedback.incorrect)
    return Body(more=f"<p>{text.strip()}</p>", comment=comment, losses=losses)


def _braceless(text: str) -> str:
    """Return HTML in which a brace that the author typed opens no gap."""
    return text.replace("{", "&#123;").replace("}", "&#125;")


def _gap(gap: Any, weight: int) -> str:
    return cloze(spellings(gap.answers), weight, html(gap.feedback))


def gap_select_body(item: Any) -> Body:
    """Each gap has a group of options of its own."""
    boxes: list[str] = []
    marks: dict[str, int] = {}
    for group, gap in enumerate(item.gaps, 1):
        marks[gap.id] = len(boxes) + 1 + gap.options.index(gap.right)
        boxes += [_box("selectoption", option.text, group) for option in gap.options]
    return _placed(item, marks, boxes)


def drag_words_body(item: Any) -> Body:
    """Every gap takes from the same labels; a label that serves again never runs out."""
    labels = item.gaps[0].options
    ids = [label.id for label in labels]
    marks = {gap.id: 1 + ids.index(gap.right.id) for gap in item.gaps}
    again = ("<infinite/>",) if item.reusable else ()
    return _placed(item, marks, [_box("dragbox", label.text, 1, *again) for label in labels])


def _placed(item: Any, marks: Mapping[str, int], boxes: Iterable[str]) -> Body:
    """Return a text where ``[[n]]`` is the place of the nth of *boxes*, by gap in *marks*."""
    text = "".join(
        piece(part).replace("[[", "[&#91;") if isinstance(part, str) else f"[[{marks[part.id]}]]"
        for part in item.pieces
    )
    shared = (element("shuffleanswers", 0), combined(item.feedback), "<shownumcorrect/>")
    pairs = (Pair(id=g.id, left=g.right.text, right="", feedback=g.feedback) for g in item.gaps)
    elements = lines(*shared, *boxes)
    return Body(elements=elements, more=f"<p>{text.strip()}</p>", comment=explained(pairs))


def _box(tag: str, text: str, group: int, *inside: str) -> str:
    word = element("text", line(text))
    return lines(f"<{tag}>", word, element("group", group), *inside, f"</{tag}>")
