"""Stage 5, interchange: a question with gaps, pairs, steps or a number in; its content in H5P out.

A gap is between stars. In ``Blanks`` a bar parts its answers, in ``DragText`` it holds its label; a
colon begins a hint in both. What an author typed of these is an entity, which both undo.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from marelle.i18n import _, decimal
from marelle.interchange._h5p import (
    Content,
    Held,
    above,
    behaviour,
    lost,
    overall,
    plain,
    prompt,
    shown,
    words,
)
from marelle.interchange._words import decimal as digits
from marelle.interchange._words import piece, spellings
from marelle.model import Item

_MARKS = {ord(mark): f"&#{ord(mark)};" for mark in "*/:\\"}
_BLANKS = {"check": "checkAnswer", "retry": "tryAgain", "solution": "showSolutions"}
_DRAGS = {"check": "checkAnswer", "retry": "tryAgain", "solution": "showSolution"}


def typed(item: Any, held: Held) -> Content:
    """Return a text whose gaps are typed, or an answer to type."""
    text = "".join(
        _unmarked(piece(part)) if isinstance(part, str) else _blank(spellings(part.answers))
        for part in item.pieces
    )
    lost_comments = any(gap.feedback for gap in item.gaps)
    losses = [_("Les commentaires de chaque trou sont perdus.")] if lost_comments else []
    return _blanks(item, held, text, len(item.gaps), losses)


def number(item: Any, held: Held) -> Content:
    """Return a number to type: its digits, with a comma or a point."""
    said = digits(item.answer)
    text = f"{_blank(dict.fromkeys((decimal(said), said)))} {_unmarked(shown(item.unit))}"
    return _blanks(item, held, text.strip(), 1, [])


def _blank(answers: Iterable[str]) -> str:
    return f"*{'/'.join(_unmarked(shown(answer)) for answer in answers)}*"


def _unmarked(text: str) -> str:
    """Return HTML none of whose words has a mark; those of tags and of addresses are not words."""
    parts = text.split("<")
    rest = (f"<{tag}>{said.translate(_MARKS)}" for tag, _end, said in _tags(parts[1:]))
    return parts[0].translate(_MARKS) + "".join(rest)


def _tags(parts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    return (part.partition(">") for part in parts)


def _blanks(item: Item, held: Held, text: str, points: int, losses: Iterable[str]) -> Content:
    params = {
        **above(item, held),
        "text": prompt(item),
        "questions": [f"<p>{text}</p>"],
        "overallFeedback": overall(item),
        "behaviour": behaviour(caseSensitive=False, showSolutionsRequiresInput=True),
        **words(**_BLANKS),
    }
    return Content(params=params, points=points, losses=(*losses, *lost(item, seen=True)))


def placed(item: Any, held: Held) -> Content:
    """Return labels to put in the gaps of a text, or right sides to put beside their left side."""
    return _bank(item) if hasattr(item, "gaps") else _pairs(item)


def _bank(item: Any) -> Content:
    """Return labels to put in gaps; where each gap has its list, all lists are one."""
    labels = {o.text: None for gap in item.gaps for o in gap.options}
    used = [gap.right.text for gap in item.gaps]
    text = "".join(
        _flat(part) if isinstance(part, str) else _label(part.right.text, part.feedback)
        for part in item.pieces
    )
    return _drags(item, text, (label for label in labels if label not in used), len(used))


def _pairs(item: Any) -> Content:
    """Return right sides to put beside their left side, one under the other."""
    lines = (f"{_flat(p.left)} → {_label(p.right, p.feedback)}" for p in item.pairs)
    return _drags(item, "\n".join(lines), item.distractors.values(), len(item.pairs))


def steps(item: Any, held: Held) -> Content:
    """Return steps to put beside their number."""
    lines = (f"{n} → {_label(step.text)}" for n, step in enumerate(item.steps, 1))
    return _drags(item, "\n".join(lines), (), len(item.steps))


def _flat(text: str) -> str:
    """Return a stretch of text without marks; the spaces at its ends are kept."""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return before + plain(text).translate(_MARKS) + after if text.strip() else text


def _label(text: str, comment: str = "") -> str:
    wrong = f"\\-{plain(comment).translate(_MARKS)}" if comment else ""
    return f"*{shown(text).translate(_MARKS)}{wrong}*"


def _drags(item: Item, text: str, others: Iterable[str], points: int) -> Content:
    params = {
        "taskDescription": prompt(item),
        "textField": text,
        "distractors": " ".join(map(_label, others)),
        "overallFeedback": overall(item),
        "behaviour": behaviour(instantFeedback=False),
        **words(**_DRAGS),
    }
    return Content(params=params, points=points, losses=tuple(lost(item, seen=False)))


Writer = Callable[[Any, Held], Content]
