"""Stage 5, interchange: a module in; its questions in GIFT, a text format of Moodle's, out.

GIFT has no picture, no points and one comment for a whole question; what is lost is told.
"""

from collections.abc import Callable, Mapping
from html import escape as html_escape
from pathlib import Path
from typing import Any

from marelle.activities.base import Interaction
from marelle.i18n import _
from marelle.interchange._gift import (
    accepted,
    arrow,
    bare,
    block,
    comment,
    escape,
    general,
    question,
)
from marelle.interchange._words import (
    comment_losses,
    decimal,
    explained,
    html,
    line,
    name,
    passage,
    percent,
    piece,
    spellings,
    worth,
)
from marelle.interchange.base import Exported, Exporter, Target, Written, convert
from marelle.model import Item, Module

BLANK = "_____"  # Moodle puts the field of a short answer where it finds five of them
OTHER_GAP = "(…)"


def export(module: Module, folder: Path) -> Exported:
    """Return the questions of *module*, in a category of its own; *folder* is of no use here."""
    title = line(module.title).replace("/", "//").replace("\\", "")

    def write(item: Item, target: Target) -> Written:
        written = WRITERS[target](item)
        lost = (_("L’image est remplacée par sa description."),) if item.picture else ()
        text = f"// [id:{module.id}/{item.id}]\n{written.text}"
        return Written(text=text, losses=(*lost, *written.losses))

    texts, fates = convert(module, "gift", write)
    blocks = [f"$CATEGORY: $course$/top/Marelle/{title}", *texts]
    return Exported(data=("\n\n".join(blocks) + "\n").encode(), fates=fates)


def _one(item: Item, answers: str, *losses: str, more: str = "") -> Written:
    """Return an item that becomes one question, worth the one point of GIFT."""
    return Written(text=question(item, answers, more=more), losses=(*worth(item, 1), *losses))


def _choice(item: Any) -> Written:
    rights, feedback = sum(choice.correct for choice in item.choices), item.feedback
    several = rights > 1
    lines = []
    for choice in item.choices:
        # Each wrong answer takes back what a right one gives, as in the lesson itself.
        share = percent((1 if choice.correct else -1) / rights)
        mark = f"~%{share}%" if several else "=" if choice.correct else "~"
        after = feedback.correct if choice.correct else feedback.incorrect
        said = comment("#", choice.feedback, "" if several else after)
        lines.append(f"{mark}{bare(choice.said)}{said}")
    losses = list(comment_losses(feedback)) if several else []
    if not item.shuffle:
        losses.append(_("L’ordre des réponses n’est pas gardé."))
    answers = block(*lines, general(feedback) if several else "")
    return _one(item, answers, *losses, more=passage(item))


def _true_false(item: Any) -> Written:
    wrong, right = escape(html(item.feedback.incorrect)), escape(html(item.feedback.correct))
    return _one(item, f"{{{'TRUE' if item.answer else 'FALSE'}#{wrong}#{right}}}")


def _matching(item: Any) -> Written:
    pairs = [arrow(pair.left, pair.right) for pair in item.pairs]
    pairs += [arrow("", text) for text in item.distractors.values()]
    said = general(item.feedback, explained(item.pairs))
    return _one(item, block(*pairs, said), *comment_losses(item.feedback))


def _order(item: Any) -> Written:
    pairs = (arrow(str(rank), step.text) for rank, step in enumerate(item.steps, 1))
    return _one(item, block(*pairs, general(item.feedback)), *comment_losses(item.feedback))


def _gaps(item: Any) -> Written:
    """Return one question a gap; none gives away the answer of another."""
    whole = []
    for gap in item.gaps:
        right = comment("#", gap.feedback, item.feedback.correct)
        wrong = comment("=%0%*#", gap.feedback, item.feedback.incorrect)
        answers = block(*(f"{accepted(a)}{right}" for a in spellings(gap.answers)), wrong)
        whole.append(_one_gap(item, gap, answers))
    return Written(text="\n\n".join(whole), losses=worth(item, len(item.gaps)))


def _listed_gaps(item: Any) -> Written:
    """Return one question a gap, with its own options."""
    whole = []
    for gap in item.gaps:
        said = comment("#", gap.feedback, item.feedback.incorrect)
        praise = comment("#", item.feedback.correct)
        answers = block(
            *(
                f"={bare(option.text)}{praise}" if option.correct else f"~{bare(option.text)}{said}"
                for option in gap.options
            )
        )
        whole.append(_one_gap(item, gap, answers))
    return Written(text="\n\n".join(whole), losses=worth(item, len(item.gaps)))


def _one_gap(item: Any, gap: Any, answers: str) -> str:
    """Return the question of one gap of a text, the others left out."""
    text = "".join(
        piece(part) if isinstance(part, str) else BLANK if part.id == gap.id else OTHER_GAP
        for part in item.pieces
    )
    count = len(item.gaps)
    title = f"{name(item)} ({item.gaps.index(gap) + 1}/{count})" if count > 1 else ""
    return question(item, answers, more=f"<p>{text.strip()}</p>", title=title)


def _number(item: Any) -> Written:
    right, wrong = comment("#", item.feedback.correct), comment("~#", item.feedback.incorrect)
    answer = f"=%100%{decimal(item.answer)}:{decimal(item.tolerance)}{right}"
    unit = f"<p>({html_escape(line(item.unit), quote=False)})</p>" if item.unit else ""
    return _one(item, block(answer, wrong).replace("{", "{#", 1), more=unit)


def _essay(item: Any) -> Written:
    return Written(text=question(item, block(comment("####", item.expert))))


def _card(item: Any) -> Written:
    said = html(item.back, item.feedback.correct, item.feedback.incorrect)
    return Written(text=question(item, "", more=f"<hr><p>{said}</p>"))


WRITERS: Mapping[Target, Callable[[Any], Written]] = {
    ("multichoice", Interaction.CHOICE): _choice,
    ("truefalse", Interaction.TRUE_FALSE): _true_false,
    ("matching", Interaction.MATCHING): _matching,
    ("multichoice", Interaction.MATCHING): _listed_gaps,
    ("matching", Interaction.SEQUENCING): _order,
    ("shortanswer", Interaction.FILL_IN): _gaps,
    ("numerical", Interaction.NUMERIC): _number,
    ("description", Interaction.LIKERT): _card,
    ("essay", Interaction.LONG_FILL_IN): _essay,
}
EXPORTER = Exporter(
    name="gift",
    key="gift",
    label="GIFT",
    suffix=".gift.txt",
    mediatype="text/plain",
    targets=WRITERS,
    export=export,
)
