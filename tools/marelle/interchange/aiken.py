"""Stage 5, interchange: a module in; its choices in Aiken, the plainest text there is, out.

Aiken knows a question on one line, answers that a letter begins, and the letter of the right one;
it has no comment, no point, no picture and no Markdown: what is lost is told.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from marelle.activities.base import Interaction
from marelle.i18n import _
from marelle.interchange._words import LETTERS, line, worth
from marelle.interchange.base import Exported, Exporter, Target, Written, convert
from marelle.model import Item, Module
from marelle.model.prose import visible

GAP, OTHER_GAP, DASH = "_____", "(…)", "– "
# A line that Moodle would not take for the text of a question.
_MARKED = re.compile(r"[A-Z][).]|ANSWER:")


def export(module: Module, folder: Path) -> Exported:
    """Return the choices of *module* that have one right answer; *folder* is of no use here."""

    def write(item: Item, target: Target) -> Written:
        return WRITERS[target](item)

    texts, fates = convert(module, "aiken", write)
    return Exported(data=("\n\n".join(texts) + "\n").encode(), fates=fates)


def _question(asked: str, answers: Iterable[str], right: int) -> str:
    text = line(visible(asked))
    text = f"{DASH}{text}" if _MARKED.match(text) else text
    said = (f"{letter}. {line(answer)}" for letter, answer in zip(LETTERS, answers, strict=False))
    return "\n".join([text, *said, f"ANSWER: {LETTERS[right]}"])


def _written(item: Item, comments: Iterable[str], *texts: str) -> Written:
    losses = [*worth(item, len(texts))]
    if item.feedback.correct or item.feedback.incorrect or any(comments):
        losses.append(_("Les commentaires sont perdus."))
    if item.picture:
        losses.append(_("L’image est perdue."))
    return Written(text="\n\n".join(texts), losses=tuple(losses))


def _choice(item: Any) -> Written:
    rights = [choice.correct for choice in item.choices]
    if sum(rights) > 1:
        return Written(dropped=_("Aiken ne connaît que les choix à une bonne réponse."))
    asked = f"{item.prompt} {getattr(item, 'passage', '')}"
    text = _question(asked, (choice.said for choice in item.choices), rights.index(True))
    return _written(item, (choice.feedback for choice in item.choices), text)


def _true_false(item: Any) -> Written:
    return _written(
        item, (), _question(item.prompt, (_("Vrai"), _("Faux")), 0 if item.answer else 1)
    )


def _gaps(item: Any) -> Written:
    """Return one question a gap; none gives away the answer of another."""
    texts = (
        _question(
            f"{item.prompt} {_holed(item, gap)}",
            (option.text for option in gap.options),
            gap.options.index(gap.right),
        )
        for gap in item.gaps
    )
    return _written(item, (gap.feedback for gap in item.gaps), *texts)


def _holed(item: Any, asked: Any) -> str:
    return "".join(
        part if isinstance(part, str) else GAP if part.id == asked.id else OTHER_GAP
        for part in item.pieces
    )


WRITERS: Mapping[Target, Callable[[Any], Written]] = {
    ("multichoice", Interaction.CHOICE): _choice,
    ("multichoice", Interaction.TRUE_FALSE): _true_false,
    ("multichoice", Interaction.MATCHING): _gaps,
}
EXPORTER = Exporter(
    name="aiken",
    key="aiken",
    label="Aiken",
    suffix=".aiken.txt",
    mediatype="text/plain",
    targets=WRITERS,
    export=export,
)
